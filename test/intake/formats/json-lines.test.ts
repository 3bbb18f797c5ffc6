import { expect, test } from 'vitest'
import { shown } from '../taken.ts'

test('an article a line, whatever the file is called; a line that is wrong is named', async () => {
  const lines =
    '{"text": "De wolf.", "published": "2024-03"}\n\n{"text": 3}\n{"text": "<p>Het <b>hek</b>.</p>"}\n'
  for (const name of ['a.jsonl', 'a']) {
    expect(await shown(name, lines)).toEqual([
      expect.objectContaining({ name: `${name}:1`, published: '2024-03', text: 'De wolf.' }),
      expect.stringContaining(`${name}:3: "text": `),
      expect.objectContaining({ name: `${name}:4`, text: 'Het hek.' }),
    ])
  }
})
