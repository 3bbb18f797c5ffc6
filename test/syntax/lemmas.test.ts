import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { packDirectory } from '../../src/rules/pack.ts'
import { createLemmatiser } from '../../src/syntax/lemmas.ts'

const model = join(packDirectory('nl'), 'model')
const { lemma, withParticle } = createLemmatiser(
  readFileSync(join(model, 'lemmas.tsv'), 'utf8'),
  readFileSync(join(model, 'particles.tsv'), 'utf8'),
)

const singular = 'NOUN|Gender=Com|Number=Sing'
const plural = 'NOUN|Number=Plur'
const past = 'VERB|Number=Sing|Tense=Past|VerbForm=Fin'
const present = 'VERB|Number=Sing|Tense=Pres|VerbForm=Fin'
const participle = 'VERB|VerbForm=Part'
const adjective = 'ADJ|Degree=Pos'
const presentPlural = 'VERB|Number=Plur|Tense=Pres|VerbForm=Fin'
const pastPlural = 'VERB|Number=Plur|Tense=Past|VerbForm=Fin'
const neuter = 'NOUN|Gender=Neut|Number=Sing'
const comparative = 'ADJ|Degree=Cmp'
const superlative = 'ADJ|Degree=Sup'
const people = 'PROPN|Number=Plur'

/** Words of the news, by tag: each form with its lemma. */
const newsWords = {
  [present]: `
    racet racen, kapt kappen, remt remmen, oprolt oprollen, somt sommen, blijft blijven, vindt vinden,
    belt bellen, meldt melden, verbetert verbeteren, ontkent ontkennen, voorkomt voorkomen, gaat gaan,
    start starten, ontmoet ontmoeten, doodt doden, mailt mailen, denk denken, druist druisen, kruist kruisen,
    stoot stoten, gedijt gedijen, stelt stellen, terugtrekt terugtrekken, lekt lekken, beeft beven, laakt laken,
    verhuist verhuizen, hijst hijsen, blust blussen, zwelt zwellen, went wennen, traint trainen, gokt gokken,
    betaalt betalen, duurt duren, wijzigt wijzigen, ontwapent ontwapenen, roeit roeien, duwt duwen,
    treft treffen, danst dansen, wenst wensen, fietst fietsen, wast wassen, lost lossen, barst barsten`,
  [presentPlural]: `
    storten storten`,
  [past]: `
    bood bieden, verbood verbieden, schold schelden, wees wijzen, mocht mogen, wist weten, ried raden,
    zwoer zweren, verried verraden, verdween verdwijnen, bleek blijken, leek lijken, leefde leven,
    reisde reizen, hoopte hopen, bombardeerde bombarderen, faxte faxen, racete racen, joeg jagen, trad treden,
    vernam vernemen, verklaarde verklaren, stemde stemmen, redde redden, remde remmen, stopte stoppen,
    raasde razen, tweette tweeten, e-mailde e-mailen, riep roepen, keurde keuren, woei waaien, koos kiezen,
    deinsde deinzen, kruiste kruisen, zond zenden, trof treffen, ontbrak ontbreken, vormde vormen,
    leidde leiden, sneuvelde sneuvelen, school schuilen, bezocht bezoeken, insinueerde insinueren,
    gispte gispen, prees prijzen, jubelde jubelen, bedwong bedwingen, opende openen, miste missen, vatte vatten,
    rotte rotten, blafte blaffen, spelde spellen, voorzag voorzien, las lezen`,
  [pastPlural]: `
    hieven heffen, wezen wijzen, kwamen komen, gaven geven, vielen vallen, bleken blijken, leken lijken,
    schoten schieten, vernamen vernemen, redden redden, vergaten vergeten, kochten kopen, verweten verwijten,
    juichten juichen, verhuisden verhuizen, sloegen slaan`,
  [participle]: `
    opgeroepen oproepen, teruggetrokken terugtrekken, uitgevaardigd uitvaardigen, plaatsgevonden plaatsvinden,
    goedgekeurd goedkeuren, ondervraagd ondervragen, overleden overlijden, voorkomen voorkomen,
    doorzocht doorzoeken, weerlegd weerleggen, beantwoord beantwoorden, stilgelegd stilleggen,
    platgelegd platleggen, opgepakt oppakken, afgetreden aftreden, gefaxt faxen, geracet racen,
    gedownload downloaden, geüpdatet updaten, geïnformeerd informeren, gehoopt hopen, verdacht verdenken,
    verkozen verkiezen, opgeschort opschorten, ontploft ontploffen, verwond verwonden, bevestigd bevestigen,
    verboden verbieden, onderworpen onderwerpen, tegengehouden tegenhouden, dichtgegooid dichtgooien,
    drooggelegd droogleggen, openbaargemaakt openbaarmaken, lamgelegd lamleggen, zwartgemaakt zwartmaken,
    buitgemaakt buitmaken, ziekgemeld ziekmelden, drukgemaakt drukmaken, gestolen stelen, besproken bespreken,
    verdronken verdrinken, geblust blussen, gekaapt kapen, bedreigd bedreigen, verlengd verlengen,
    verkort verkorten, afgesproken afspreken, geloofd geloven, gehoord horen, gehoorzaamd gehoorzamen,
    geperst persen, gemaild mailen, afgeluisterd afluisteren, opgeblazen opblazen, uitgesteld uitstellen,
    onteigend onteigenen, gekozene kiezen, vermisten vermissen, gegijzelden gijzelen, achtergelaten achterlaten,
    gemobiliseerd mobiliseren, besmet besmetten, genezen genezen, gedaald dalen, bezuinigd bezuinigen,
    gefilmd filmen, afgebrand afbranden, heropend heropenen, aangetroffen aantreffen, terugbetaald terugbetalen,
    bestuurd besturen, uitgebreid uitbreiden, verspild verspillen, losgelaten loslaten, gepakt pakken,
    dreigende dreigen`,
  [neuter]: `
    huisje huis, meisje meisje, mannetje man, weggetje weg, vliegtuigje vliegtuig, bommetje bom,
    kettinkje ketting, autootje auto, gebouw gebouw, eitje ei, stadje stad, winkeltje winkel, kommetje kom,
    slangetje slang, fotootje foto, vlaggetje vlag, bruggetje brug, koninkje koning`,
  [plural]: `
    steden stad, schepen schip, musea museum, crises crisis, media medium, politici politicus, bedragen bedrag,
    wegen weg, Chinezen Chinees, Oekraïners Oekraïner, foto's foto, relaties relatie, piloten piloot,
    treinen trein, kleinkinderen kleinkind, kalveren kalf, lammeren lam, sloten slot, paden pad, graven graf,
    hoven hof, verboden verbod, geboden gebod, gebreken gebrek, gebeden gebed, korporaals korporaal,
    ingenieurs ingenieur, gouverneurs gouverneur, groenten groente, getuigen getuige, bezwaren bezwaar,
    zonen zoon, mensen mens, initiatieven initiatief, filosofen filosoof, psychologen psycholoog,
    atleten atleet, bacteriën bacterie, theorieën theorie, dossiers dossier, juwelen juweel,
    schandalen schandaal, criminelen crimineel, engelen engel, heidenen heiden, prijzen prijs, wijzen wijze,
    bases basis, catalogi catalogus, centra centrum, taxi's taxi, menu's menu, sms'jes sms, huisjes huis,
    leningen lening, kwartieren kwartier, schoten schot, vlaggen vlag, systemen systeem, straten straat,
    troepen troep, honden hond, miljarden miljard, standaarden standaard, boomgaarden boomgaard, deugden deugd,
    eenden eend, fonteinen fontein, leraren leraar, zeelieden zeeman, brandweerlieden brandweerman,
    vaklui vakman, wezen wees, voorraden voorraad, neven neef, drones drone, e-mails e-mail, tweets tweet,
    coaches coach, lunches lunch, datasets dataset, spionnen spion, geweren geweer, vrachtwagens vrachtwagen,
    ziekenhuizen ziekenhuis, overstromingen overstroming, dijken dijk, deelstaten deelstaat, moties motie,
    getuigenissen getuigenis, onderzoeken onderzoek, daders dader, aandeelhouders aandeelhouder,
    tarieven tarief, lonen loon, kippen kip, synagogen synagoge, rabbijnen rabbijn, presidentes presidente,
    ministers-presidenten minister-president, topontmoetingen topontmoeting, berichten bericht,
    rapporten rapport, decennia decennium, doelen doel, finales finale, schrijvers schrijver, concerten concert,
    algoritmen algoritme, manen maan, zielen ziel, longen long, stelen steel`,
  [adjective]: `
    Russische Russisch, lieve lief, boze boos, vrije vrij, witte wit, felle fel, industriële industrieel,
    reële reëel, criminele crimineel, ideële ideëel, wijze wijs, dwaze dwaas, Oekraïense Oekraïens,
    Iraakse Iraaks, onbekende onbekend, lange lang, gauw gauw, belangrijks belangrijk, humanitaire humanitair,
    eigen eigen, duidelijke duidelijk, acute acuut, discrete discreet, interne intern, donkere donker,
    eerlijke eerlijk, antieke antiek, korte kort, voormalige voormalig, scherpe scherp, rijpe rijp,
    werkloze werkloos, solide solide, kernachtige kernachtig, autoritaire autoritair, loyale loyaal,
    sociale sociaal, besmettelijke besmettelijk, pure puur, nauwe nauw, doffe dof, toffe tof, droge droog,
    ijzeren ijzeren, Noorse Noors, Servische Servisch, Saoedische Saoedisch, Venezolaanse Venezolaans,
    Afghaanse Afghaans, Maltese Maltees, Friese Fries`,
  [comparative]: `
    vroegere vroeg, zwaarder zwaar, zwaardere zwaar, dunner dun, verder ver, serieuzer serieus, bozer boos,
    wreder wreed, oudere oud, gewelddadiger gewelddadig, betrouwbaarder betrouwbaar, breder breed,
    liberaler liberaal, religieuzer religieus, vruchtbaarder vruchtbaar, scherper scherp, logischer logisch,
    radicaler radicaal, conservatievere conservatief, droger droog, heter heet, slimmer slim, dommer dom,
    leger leeg, soepeler soepel, schoner schoon, gewoner gewoon`,
  [superlative]: `
    beste goed, zwaarste zwaar, bloedigste bloedig, hardste hard, warmste warm, warmst warm,
    noordelijkste noordelijk`,
  [people]: `
    Chinezen Chinees, Oekraïners Oekraïner, Kroaten Kroaat, Armenen Armeen, Slovenen Sloveen,
    Amerikanen Amerikaan, Polen Pool, Zweden Zweed, Denen Deen, Finnen Fin, Schotten Schot, Koreanen Koreaan,
    Tsjetsjenen Tsjetsjeen, Taliban Taliban, Albanezen Albanees, Letten Let, Mexicanen Mexicaan,
    Roemenen Roemeen, Sjiieten Sjiiet, Walen Waal, Azeri's Azeri`,
}

test.each([
  ['ministers', plural, 'minister'],
  ['verkiezingen', plural, 'verkiezing'],
  ['kinderen', plural, 'kind'],
  ['foto’s', plural, 'foto'],
  ['woordvoerder', singular, 'woordvoerder'],
  ['veiligheidsdiensten', plural, 'veiligheidsdienst'],
  ['zei', past, 'zeggen'],
  ['ontkende', past, 'ontkennen'],
  ['vroeg', past, 'vragen'],
  ['zweeg', past, 'zwijgen'],
  ['verwees', past, 'verwijzen'],
  ['zegt', present, 'zeggen'],
  ['voortsleept', present, 'voortslepen'],
  ['stort', present, 'storten'],
  ['gokt', present, 'gokken'],
  ['mislukten', 'VERB|Number=Plur|Tense=Past|VerbForm=Fin', 'mislukken'],
  ['toevoegde', past, 'toevoegen'],
  ['geruild', participle, 'ruilen'],
  ['geëvacueerd', participle, 'evacueren'],
  ['erkende', past, 'erkennen'],
  ['ondertekende', past, 'ondertekenen'],
  ['verhoord', participle, 'verhoren'],
  ['beweert', present, 'beweren'],
  ['gezegd', participle, 'zeggen'],
  ['opgericht', participle, 'oprichten'],
  ['afgebroken', participle, 'afbreken'],
  ['gegeven', participle, 'geven'],
  ['genoten', participle, 'genieten'],
  ['verwezen', participle, 'verwijzen'],
  ['aangewezen', participle, 'aanwijzen'],
  ['uitgevaardigd', participle, 'uitvaardigen'],
  ['beschuldigd', participle, 'beschuldigen'],
  ['verklaard', participle, 'verklaren'],
  ['Nederlandse', adjective, 'Nederlands'],
  ['grote', adjective, 'groot'],
  ['is', 'AUX|Number=Sing|Tense=Pres|VerbForm=Fin', 'zijn'],
  ['Den', 'PROPN', 'Den'],
  ['”', 'PUNCT', '”'],
])('%s (%s) is %s', (form, tag, expected) => {
  expect(lemma(form, tag, false)).toBe(expected)
})

test.each(
  Object.entries(newsWords).flatMap(([tag, pairs]) =>
    pairs.split(',').map((pair) => [...pair.trim().split(' '), tag]),
  ),
)('%s is %s (%s)', (form, expected, tag) => {
  expect(lemma(form, tag, false)).toBe(expected)
})

test.each([
  ['Ministers', plural, 'minister'],
  ['Nederlandse', adjective, 'Nederlands'],
  ['Zwolle', 'PROPN|Gender=Neut|Number=Sing', 'Zwolle'],
  ['IJverige', adjective, 'ijverig'],
  ['EU-top', singular, 'EU-top'],
  ['D66-leider', singular, 'D66-leider'],
  ['NAVO-landen', plural, 'NAVO-land'],
  ['Oud-minister', singular, 'oud-minister'],
])('%s (%s) at the start of a sentence is %s', (form, tag, expected) => {
  expect(lemma(form, tag, true)).toBe(expected)
})

test.each([
  ['MINISTERS', plural, 'minister'],
  ['KINDEREN', plural, 'kind'],
  ['FOTO’S', plural, 'foto'],
  ['RUSSISCHE', adjective, 'Russisch'],
])('%s (%s), all in capitals, is %s', (form, tag, expected) => {
  expect(lemma(form, tag, false)).toBe(expected)
})

test('what a fixed expression is as a whole does not change its words', () => {
  expect(lemma('groene', `${adjective}|ExtPos=PROPN`, false)).toBe('groen')
})

test('a known lemma goes before what the endings make, but not against the spelling', () => {
  const words: Record<string, string[]> = { VERB: ['kapen', 'vermannen', 'aanspannen', 'goedkeuren'] }
  const knowing = createLemmatiser(
    readFileSync(join(model, 'lemmas.tsv'), 'utf8'),
    readFileSync(join(model, 'particles.tsv'), 'utf8'),
    (wordClass) => new Set(words[wordClass]),
  )
  expect(knowing.lemma('kapt', present, false)).toBe('kappen')
  expect(knowing.lemma('vermande', past, false)).toBe('vermannen')
  // A verb with a particle in front vouches for the verb alone.
  expect(knowing.lemma('spanden', 'VERB|Number=Plur|Tense=Past|VerbForm=Fin', false)).toBe('spannen')
  expect(knowing.withLooseParticle('keuren', 'goed')).toBe('goedkeuren')
  expect(knowing.withLooseParticle('zingen', 'goed')).toBe('zingen')
})

test('a word that is known as it stands, and a verb that is known with its particle, stay whole', () => {
  const words: Record<string, string[]> = { NOUN: ['ongenoegen'], VERB: ['rechtzetten'] }
  const knowing = createLemmatiser(
    readFileSync(join(model, 'lemmas.tsv'), 'utf8'),
    readFileSync(join(model, 'particles.tsv'), 'utf8'),
    (wordClass) => new Set(words[wordClass]),
  )
  expect(knowing.lemma('ongenoegen', neuter, false)).toBe('ongenoegen')
  expect(knowing.withParticle('zetten', 'recht')).toBe('rechtzetten')
  expect(withParticle('zetten', 'recht')).toBe('zetten')
})

test('a tag that was never trained on leaves the form as it is', () => {
  expect(lemma('wat', 'VERB|Mood=Imp', false)).toBe('wat')
})

test.each([
  ['roepen', 'op', 'oproepen'],
  ['treden', 'Af', 'aftreden'],
  ['vinden', 'plaats', 'plaatsvinden'],
  ['komen', 'bijeen', 'bijeenkomen'],
  ['sluiten', 'aaneen', 'aaneensluiten'],
  ['gaan', 'achteruit', 'achteruitgaan'],
  ['raken', 'kwijt', 'kwijtraken'],
  ['leggen', 'stil', 'stilleggen'],
  ['schieten', 'dood', 'doodschieten'],
  ['laten', 'vrij', 'vrijlaten'],
  ['aftreden', 'af', 'aftreden'],
  ['komen', 'kwartier', 'komen'],
])('%s with %s is %s', (verb, particle, expected) => {
  expect(withParticle(verb, particle)).toBe(expected)
})
