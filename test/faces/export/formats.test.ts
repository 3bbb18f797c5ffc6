import { expect, test } from 'vitest'
import { exportFormats } from '../../../src/faces/export/formats.ts'
import { exported } from './exported.ts'

test.each(exportFormats.map(({ name }) => name))('%s gives the same bytes each time', async (name) => {
  expect((await exported(name)).files).toEqual((await exported(name)).files)
})
