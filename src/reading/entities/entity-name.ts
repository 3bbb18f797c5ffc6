import type { Article } from '../../model/article.ts'
import { Word } from '../../model/trees.ts'
import { countryOf, type Chain } from './coreference/chain.ts'
import type { Knowledge, Figure } from './knowledge.ts'

/**
 * What to call whom a chain speaks of, and the link the pack knows: the known name, else the fullest in the text, else
 * the first description without its article.
 */
export function nameOf(
  article: Article<'trees'>,
  chain: Chain,
  knowledge: Knowledge,
): { name: string; link: string | null } {
  if (chain.known !== null) return { name: chain.known.name, link: chain.known.link }
  const [longest] = chain.names
  if (longest === undefined) return { name: describe(article, chain), link: null }
  if (chain.kind === 'person' && !longest.includes(' ')) {
    const figure = figureOf(chain, longest, knowledge)
    if (figure !== null) return { name: `${figure.given} ${figure.family}`, link: figure.link }
  }
  const department = chain.drafts.some((draft) => draft.department !== null && draft.kind === 'organisation')
  const country = department ? countryOf(chain) : null
  const adjective = country === null ? null : knowledge.gazetteer.adjective(country)
  return {
    name: adjective === null ? longest : `${adjective} ${longest}`,
    link: linkOf(chain, longest, knowledge),
  }
}

/** Whom a family name alone means: one of the well known, where the article says nothing else and gives what is asked. */
function figureOf(chain: Chain, family: string, { figures }: Knowledge): Figure | null {
  const fitting = (figures.get(family) ?? []).filter(({ country, office, gender, alone }) => {
    const told = countryOf(chain)
    if (told !== null && country !== null && told !== country) return false
    if (gender !== null && chain.gender !== null && gender !== chain.gender) return false
    return alone || (told !== null && told === country) || (office !== null && chain.nouns.has(office))
  })
  return fitting.length === 1 ? fitting[0] : null
}

function linkOf(chain: Chain, name: string, { figures }: Knowledge): string | null {
  if (chain.kind !== 'person') return null
  const known = [...figures.values()].flat().find(({ given, family }) => `${given} ${family}` === name)
  return known?.link ?? null
}

/** The first description without its article or possessive pronoun; a pronoun only where there is nothing else. */
function describe(article: Article<'trees'>, { drafts }: Chain): string {
  const first = drafts.find(({ form }) => form !== 'pronoun') ?? drafts[0]
  const opens = new Word(article, first.words[0])
  const marks = opens.relation === 'det' || (opens.relation === 'nmod:poss' && opens.wordClass === 'PRON')
  const words = marks && first.words.length > 1 ? first.words.slice(1) : first.words
  return article.text.slice(article.tokens.from[words[0]], article.tokens.to[words.at(-1)!])
}
