import { expect, test } from 'vitest'
import { mostArticles } from '../../../src/faces/export/page.ts'
import type { Walk } from '../../../src/dossier/walk.ts'
import { exported } from './exported.ts'

test('more articles than a page holds are refused, with what to do', async () => {
  const walk = { size: async () => mostArticles + 1 } as Walk
  await expect(exported('page', { walk })).rejects.toThrow(
    'There are 2,001 articles, and one page holds 2,000 at most; choose some by period, party or outlet.',
  )
})

test('a selection of nothing is refused', async () => {
  await expect(exported('page', { outlets: ['De Onbekende'] })).rejects.toThrow(
    'No article tells of anything that was asked for.',
  )
})
