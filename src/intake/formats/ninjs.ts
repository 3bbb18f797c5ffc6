import { z } from 'zod'
import type { Pack } from '../../rules/pack.ts'
import { IntakeError } from '../../text/intake-error.ts'
import type { Articles, Surroundings } from '../format.ts'
import { jsonValue } from '../json-value.ts'
import { isMarkup, markupText } from '../markup-text.ts'
import { publicationDate, type DateSource } from '../publication-date.ts'
import type { RawArticle } from '../raw-article.ts'
import type { ReceivedFile } from '../received-file.ts'

const words = z.string().nullish()
const body = z.looseObject({ role: words, contenttype: words, contentType: words, value: words })

/** What is read of ninjs 1.x, 2.x and 3.x. */
const ninjsSchema = z.looseObject({
  uri: z.string(),
  type: words,
  versioncreated: words,
  versionCreated: words,
  firstcreated: words,
  firstCreated: words,
  headline: words,
  headlines: z.array(z.looseObject({ role: words, value: words })).nullish(),
  title: words,
  slugline: words,
  bodies: z.array(body).nullish(),
  copyrightholder: words,
  copyrightHolder: words,
  infosources: z.array(z.looseObject({ name: words })).nullish(),
  infoSources: z.array(z.looseObject({ name: words })).nullish(),
  located: words,
})

/** IPTC ninjs: the JSON in which news agencies send an item, or a list of them. */
export default async function* ninjs(file: ReceivedFile, { pack }: Surroundings): Articles {
  const { name } = file
  const { bytes, value } = await jsonValue(file, 'an IPTC ninjs document')
  const items = Array.isArray(value) ? value : [value]
  for (const [index, item] of items.entries()) {
    const called = items.length === 1 ? name : `${name}, item ${index + 1}`
    yield articleOf(item, called, bytes, pack)
  }
}

function articleOf(item: unknown, name: string, received: Uint8Array, pack: Pack): RawArticle | IntakeError {
  const result = ninjsSchema.safeParse(item)
  if (!result.success) {
    const [{ path, message }] = result.error.issues
    return new IntakeError(
      name,
      `"${path.join('.')}": ${message}`,
      'see whether it is ninjs, as IPTC describes it',
    )
  }
  const text = textOf(result.data, pack)
  if (text === '') {
    return new IntakeError(
      name,
      `the item (${result.data.type ?? 'no type'}) has no text`,
      'items with text alone are read',
    )
  }
  const ninjs = result.data
  const headline = ninjs.headlines?.find(({ role }) => role === 'main') ?? ninjs.headlines?.[0]
  const source = (ninjs.infosources ?? ninjs.infoSources)?.[0]?.name
  const { published, warnings } = publicationDate(datesOf(ninjs), pack)
  const hints = {
    title: ninjs.headline ?? headline?.value ?? ninjs.title ?? null,
    outlet: source ?? ninjs.copyrightholder ?? ninjs.copyrightHolder ?? null,
    url: /^https?:\/\//.test(ninjs.uri) ? ninjs.uri : null,
    published,
    warnings,
  }
  return { name, bytes: new TextEncoder().encode(text), hints, received }
}

/** An agency publishes an item when it sends a version of it; words like "today" count from the version that they stand in. */
function datesOf(ninjs: z.infer<typeof ninjsSchema>): DateSource[] {
  const version = ninjs.versioncreated ?? ninjs.versionCreated
  const first = ninjs.firstcreated ?? ninjs.firstCreated
  return [
    ...(version ? [{ source: 'versioncreated', written: version }] : []),
    ...(first ? [{ source: 'firstcreated', written: first }] : []),
  ]
}

/** `body_xhtml`, `body_text` and their like, or the main one of `bodies`: the one with the paragraphs marked first. */
function textOf(ninjs: z.infer<typeof ninjsSchema>, pack: Pack): string {
  const fields = Object.entries(ninjs).filter(
    ([key, value]) => /^body_/.test(key) && typeof value === 'string',
  )
  const main = (ninjs.bodies ?? []).filter(({ role }) => !role || role === 'main')
  const written = [
    ...fields.sort(([one], [other]) => rank(one) - rank(other)).map(([, value]) => value as string),
    ...[...main, ...(ninjs.bodies ?? [])].flatMap(({ value }) => value ?? []),
  ]
  const [first = ''] = written.filter((each) => each.trim() !== '')
  return isMarkup(first) ? markupText(first, pack) : first.trim()
}

function rank(key: string): number {
  const at = ['body_xhtml', 'body_html', 'body_text'].indexOf(key)
  return at < 0 ? 3 : at
}
