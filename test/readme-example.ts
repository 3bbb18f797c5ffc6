import { readFileSync } from 'node:fs'

/**
 * What the example in README.md that imports a module says of itself: each value that it is told to give (`// =>`) beside the one it
 * gives. Statements may be awaited.
 */
export async function valuesOf(name: string, module: object): Promise<[is: string, should: string][]> {
  const blocks = [...readFileSync('README.md', 'utf8').matchAll(/```js\n(.*?)```/gs)].map(([, code]) => code)
  const code = blocks.find((block) => block.includes(`from '${name}'`))!
  const [, names] = /^import \{ (.*?) \}/.exec(code)!
  const body = code.replace(/^import .*$/m, '').replace(/^(.*) \/\/ => (.*)$/gm, (_, expression, value) => {
    return `said.push([String(${expression}), ${JSON.stringify(value)}])`
  })
  const said: [string, string][] = []
  const example = new Function('said', ...names.split(', '), `return (async () => {${body}})()`)
  await example(said, ...names.split(', ').map((each) => module[each as keyof typeof module]))
  return said
}
