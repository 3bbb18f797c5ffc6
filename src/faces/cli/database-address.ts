/** Whether what the user calls a place is a database on a server. (It may hold a password: no message may repeat it.) */
export function isAddress(place: string): boolean {
  return /^postgres(ql)?:\/\//.test(place)
}
