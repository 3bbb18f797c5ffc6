import { otherParts } from '../../export/page-parts.ts'

/** Every value of a part that the page brings with it, in order; empty where it has no such part. */
export async function valuesOf<Value>(part: string): Promise<Value[]> {
  const found = await Promise.all(elementsOf(part).map((element) => linesOf<Value>(element)))
  return found.flat()
}

/** The parts of readings: in which one each article is, and how to read that. */
export function readingParts(): ReadonlyMap<string, HTMLScriptElement> {
  return new Map(
    elementsOf(otherParts.readings).flatMap((element) =>
      element.dataset.articles!.split(' ').map((article) => [article, element] as const),
    ),
  )
}

/** The values in one element. */
export async function linesOf<Value>(element: HTMLScriptElement): Promise<Value[]> {
  const bytes = Uint8Array.from(atob(element.textContent), (letter) => letter.charCodeAt(0))
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))
  const text = await new Response(stream).text()
  return text.split('\n').map((line) => JSON.parse(line) as Value)
}

function elementsOf(part: string): HTMLScriptElement[] {
  return [...document.querySelectorAll<HTMLScriptElement>('script[data-part]')].filter(
    ({ dataset }) => dataset.part === part,
  )
}
