import { expect, test } from 'vitest'
import { loadReader, read } from '../../../../src/read.ts'
import { open } from '../../../../src/text/intake.ts'

const reader = loadReader('nl')

/** The roles of an article: who, as what, of what. */
function rolesOf(text: string): string[] {
  const document = open(Buffer.from(`Nieuws van de dag\n\n${text}`), 'article.txt', {}, reader.pack)
  const { entities, roles } = read(document, reader)
  const nameOf = (id: string | null) => entities.find((entity) => entity.id === id)?.name ?? 'nothing'
  return roles.map(({ person, role, of }) => `${nameOf(person)}: ${role} of ${nameOf(of)}`)
}

test.each([
  [
    'Piet Bos, hoogleraar strafrecht aan de Universiteit Gent, is kritisch.',
    'Piet Bos: hoogleraar strafrecht of Universiteit Gent',
  ],
  [
    'Hoogleraar bestuurskunde Piet Bos van de Universiteit Leiden is kritisch.',
    'Piet Bos: hoogleraar bestuurskunde of Universiteit Leiden',
  ],
  [
    'Piet Bos is hoogleraar economie aan de Vrije Universiteit.',
    'Piet Bos: hoogleraar economie of Vrije Universiteit',
  ],
  ['FNV-voorzitter Marit Holt noemt het voorstel moedig.', 'Marit Holt: voorzitter of FNV'],
])('a post is of the body behind it or in front: %s', (text, role) => expect(rolesOf(text)).toEqual([role]))
