/** Numbers from 0 to 1 that look drawn by chance and are the same each time (Park and Miller 1988). */
export function randomNumbers(): () => number {
  let state = 20240625
  return () => (state = (state * 48271) % 2147483647) / 2147483647
}
