import { expect, test } from 'vitest'
import type { RawArticle } from '../../../src/intake/raw-article.ts'
import { fixture, shown, taken } from '../taken.ts'

test('a newspaper page: the article alone, with what JSON-LD says of it', async () => {
  const [page] = await shown('nieuwsblad.html', fixture('nieuwsblad.html'))
  expect(page).toEqual({
    name: 'nieuwsblad.html',
    title: 'Brand verwoest pompen van gemaal De Waaier',
    outlet: 'De Kompasroos',
    url: 'https://kompasroos.example/binnenland/brand-verwoest-pompen-gemaal~a48213/',
    published: '2024-03-03',
    warnings: [],
    text: [
      'Brand verwoest pompen van gemaal De Waaier',
      'Drie pompen van gemaal De Waaier bij Oudermade zijn zondag door brand verloren gegaan. Het waterschap spreekt van ‘een ramp voor de polder’.',
      'Rook boven het gemaal De Waaier, zondagmiddag. Foto: Kees Bril / Kompasfoto',
      'OUDERMADE – De brand brak rond half drie uit in de machinekamer. Volgens de brandweer was het vuur na twee uur onder controle. „We hebben met vier voertuigen geblust”, zegt woordvoerder Anne Riksma.',
      'Dijkgraaf Wouter Terlaak van waterschap De Lage Landen noemt de schade groot. Hij zei maandag dat er noodpompen uit Friesland komen om de polder droog te houden.',
      'Oude bekabeling',
      'Bewoners klaagden eerder over het gemaal. ‘Er kwam al weken een brandlucht uit,’ vertelt Sietske Bouma, die er\u00a0naast woont. Het waterschap ontkent dat er klachten zijn binnengekomen.',
      'Dit is een ramp voor de polder',
      'De politie onderzoekt of er opzet in het spel is.\nGetuigen kunnen zich melden.',
    ].join('\n\n'),
  })
})

test('a page whose JSON-LD and meta elements give two days: JSON-LD counts, and it is told', async () => {
  const [page] = (await taken('liveblog.html', fixture('liveblog.html'))) as RawArticle[]
  expect(page.hints).toMatchObject({ published: '2024-06-09', outlet: 'De Avondpost' })
  expect(page.hints.warnings![0].message).toBe(
    'The file gives two days of publication: 2024-06-09 (datePublished in JSON-LD) and 2024-06-11 (meta article:published_time). ' +
      'The first counts; use --published if that is wrong.',
  )
  const [{ text }] = (await shown('liveblog.html', fixture('liveblog.html'))) as { text: string }[]
  for (const words of ['Netbeheerder Vlietnet spreekt', '© Jan Smets', 'niets uit'])
    expect(text).toContain(words)
  for (const words of [
    'LEES OOK',
    'partners',
    'Gepubliceerd',
    'Leestijd',
    'zoekmachines',
    'Tekst gaat',
    'nieuwsbrief',
  ])
    expect(text).not.toContain(words)
})

test('an old page, laid out as a table, in another encoding than UTF-8', async () => {
  const [page] = await shown('regioblad.html', fixture('regioblad.html'))
  expect(page).toMatchObject({ outlet: 'Regioblad De Linde', published: '2023-11-14', warnings: [] })
  const { text } = page as { text: string }
  expect(text.split('\n\n').slice(0, 2)).toEqual([
    'Wolf gezien bij speeltuin in Hegeveld',
    'HEGEVELD - Een wolf is dinsdagochtend gezien bij een speeltuin in Hegeveld. Burgemeester Joëlle van Eck bevestigt dat.',
  ])
  expect(text).not.toMatch(/Home|Advertentie|Keuken|Lees ook|Copyright/)
})

test('a front page has no article', async () => {
  expect(await shown('voorpagina.html', fixture('voorpagina.html'))).toEqual([
    "voorpagina.html: no article was found on this page; save the article's own page, or its text as plain text",
  ])
})

test('the page is kept as it was received', async () => {
  const bytes = fixture('regioblad.html')
  expect(await taken('a', bytes)).toMatchObject([{ received: bytes }])
})

test('a page larger than pages are is refused before it is taken apart', async () => {
  const [message] = await shown('groot.html', `<!doctype html><p>${'a'.repeat(9 * 1024 * 1024)}`)
  expect(message).toBe(
    'groot.html: a web page may be 8 MB and this one is larger; split it, or save its articles one by one',
  )
})

test('a page with a date that does not exist stays undated, and says so', async () => {
  const html = (date: string) =>
    `<html><head><meta property="og:type" content="article">${date}</head><body><h1>Hek</h1><p>De gemeente zet een hek om de speeltuin, zegt de burgemeester van Hegeveld.</p></body></html>`
  const dated = async (date: string) => (await shown('a.html', html(date)))[0]
  expect(await dated('<meta name="date" content="2024-02-31">')).toMatchObject({
    published: null,
    warnings: ['wrong-date'],
  })
  expect(await dated('')).toMatchObject({ published: null, warnings: ['no-date'] })
})

test('elements in one another without an end are not followed', async () => {
  expect((await shown('diep.html', `<html><body>${'<div>'.repeat(100_000)}De dijk.`))[0]).toContain(
    'diep.html: its elements stand more than 200 deep in one another',
  )
})
