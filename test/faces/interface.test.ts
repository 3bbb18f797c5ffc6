import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { interfaceLanguages, loadInterface } from '../../src/faces/interface.ts'
import { loadPack, packDirectory } from '../../src/rules/pack.ts'

const places = (text: string) => [...text.matchAll(/\{[a-z-]+\}/g)].map(([place]) => place).sort()

test('every language has every text, with the same places to fill in', () => {
  expect(interfaceLanguages()).toEqual(['en', 'nl'])
  const [english, dutch] = [loadInterface('en'), loadInterface('nl')]
  expect(Object.keys(dutch)).toEqual(Object.keys(english))
  for (const key of Object.keys(dutch))
    expect([key, ...places(dutch[key])]).toEqual([key, ...places(english[key])])
})

test('every text the pages ask for is there, and every text there is asked for', () => {
  const web = 'src/faces/web'
  const source = readdirSync(web, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(ts|svelte)$/.test(file))
    .map((file) => readFileSync(join(web, file), 'utf8'))
    .join('\n')
  const texts = Object.keys(loadInterface('en')).filter((key) => key.startsWith('web.'))
  const asked = [...source.matchAll(/'(web\.[a-z.-]+)'/g)].map(([, key]) => key)
  const made = [...source.matchAll(/`(web\.[a-z.]*)\$\{/g)].map(([, start]) => start)
  const counted = (key: string) => key.replace(/\.(one|other)$/, '')
  expect(asked.filter((key) => !texts.includes(key) && !texts.includes(`${key}.one`))).toEqual([])
  const known = new Set([...asked, 'web.language'])
  const started = (key: string) => made.some((start) => key.startsWith(start) && start !== 'web.')
  const sections = ['web.timeline', 'web.statements', 'web.disputes', 'web.articles', 'web.search']
  expect(texts.filter((key) => !known.has(counted(key)) && !started(key) && !sections.includes(key))).toEqual(
    [],
  )
})

test('every channel that has no name of its own is said in the language of who reads', () => {
  const names = loadPack(packDirectory('nl'))
    .lexicon('channels')
    .rows.map(({ values }) => values.name)
    .filter((name) => name === name.toLowerCase())
  const keys = names.map((name) => `web.via.${name.replaceAll(' ', '-').replaceAll('é', 'e')}`)
  expect(keys.length).toBeGreaterThan(50)
  expect(keys.filter((key) => !(key in loadInterface('nl')))).toEqual([])
})
