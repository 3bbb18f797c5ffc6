import { expect, test } from 'vitest'
import { documentOf } from '../../../src/intake/markup.ts'
import { paragraphsOf } from '../../../src/intake/page/paragraphs.ts'
import { runningText } from '../../../src/intake/page/running-text.ts'
import { pack } from '../taken.ts'

const textOf = (html: string) => runningText(paragraphsOf(documentOf(html).body), pack)

test.each([
  ['a link alone', '<p>De wolf.</p><p><a href="x">Wolf gezien bij speeltuin</a></p><p>Het hek.</p>'],
  [
    'a cue with links under it',
    '<p>De wolf.</p><h3>Lees ook:</h3><ul><li><a>Een</a></li><li>• <a>Nog een</a></li></ul><p>Het hek.</p>',
  ],
  ['a cue before a link', '<p>De wolf.</p><p>Lees ook: <a>Zo werkt een gemaal</a></p><p>Het hek.</p>'],
  [
    'what tells about the page',
    '<p>De wolf.</p><span>Leestijd: 3 min</span><p>Tekst gaat verder onder de foto</p><p>Het hek.</p>',
  ],
  [
    'the date of the page',
    '<p>De wolf.</p><div>4 maart 2024</div><p><time>vandaag</time></p><p>Het hek.</p>',
  ],
  [
    'what is hidden',
    '<p>De wolf.</p><p hidden>Niet</p><p style="display: none">Niet</p><script>niet()</script><p>Het hek.</p>',
  ],
])('%s is left out', (_, html) => {
  expect(textOf(html)).toBe('De wolf.\n\nHet hek.')
})

test.each([
  ['<p>Lees ook wat de dijkgraaf zei: ‘Wij wachten.’</p>', 'Lees ook wat de dijkgraaf zei: ‘Wij wachten.’'],
  ['<h2>Deel van dijk ingezakt</h2><p>De dijk.</p>', 'Deel van dijk ingezakt\n\nDe dijk.'],
  ['<p>Een <a>hele zin</a> met een <a>paar</a> links.</p>', 'Een hele zin met een paar links.'],
  ['<p>Een regel<br>en nog een.<br><br>Een alinea.</p>', 'Een regel\nen nog een.\n\nEen alinea.'],
  [
    '<table><tr><th>Partij</th><th>Zetels</th></tr><tr><td>Dijk</td><td>4</td></tr></table>',
    'Partij\tZetels\n\nDijk\t4',
  ],
])('running text stays: %s', (html, text) => {
  expect(textOf(html)).toBe(text)
})
