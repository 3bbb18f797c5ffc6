/** Fills the `{places}` of an interface text. A place without a value stays as it is, so that it shows. */
export function phrase(template: string, values: Readonly<Record<string, string | number>> = {}): string {
  return template.replace(/\{([a-z-]+)\}/g, (place, name: string) => String(values[name] ?? place))
}
