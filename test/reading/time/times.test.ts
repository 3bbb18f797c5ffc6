import { describe, expect, test } from 'vitest'
import { shown, timesIn } from './told.ts'

/**
 * One line a case: `(publication tense) text => words value days`, with the possible days in EDTF where the value does not
 * say the same.
 */
const cases = `
(2024-06-26 past) Dinsdag viel het besluit. => Dinsdag 2024-06-25
(2024-06-26 past) Woensdag viel het besluit. => Woensdag 2024-06-26
(2024-06-26 present) De raad stemt woensdag. => woensdag 2024-06-26
(2024-06-26 present) De raad stemt dinsdag. => dinsdag 2024-07-02
(2024-06-26) Over dinsdag niets. => dinsdag XXXX-WXX-2 [2024-06-25,2024-07-02]
(2024-06 past) Zondag was er een aanval. => Zondag XXXX-WXX-7 [2024-05-26,2024-06-02,2024-06-09,2024-06-16,2024-06-23,2024-06-30]
(2024-06 past) Zondag was er een aanval. Twee dagen later werd er gebeld. => Zondag XXXX-WXX-7 [2024-05-26,2024-06-02,2024-06-09,2024-06-16,2024-06-23]; Twee dagen later 2024-XX-XX [2024-05-28,2024-06-04,2024-06-11,2024-06-18,2024-06-25]
(2024-06 past) Gisteren werd er gebeld. => Gisteren 2024-XX-XX [2024-05-31..2024-06-29]
(2024-06 past) Vorig jaar werd er gebeld. => Vorig jaar 2023
(2024 past) In maart werd er gebeld. => maart XXXX-03 [2023-03-01..2023-03-31,2024-03-01..2024-03-31]
(past) Zondag was er een aanval. => Zondag XXXX-WXX-7
(past) Op 3 mei was er een aanval. => 3 mei XXXX-05-03
(past) Op 3 mei 2021 was er een aanval. Een week later werd er gebeld. => 3 mei 2021 2021-05-03; Een week later 2021-W19 [2021-05-10..2021-05-16]
(2025-01-08 past) Met Kerst was het stil. => Kerst 2024-12-25 [2024-12-25,2024-12-26]
(2024-04-01 past) Met Pasen was het stil. => Pasen 2024-03-31 [2024-03-31,2024-04-01]
(2024-04-02 present) Met Pasen is het stil. => Pasen 2025-04-20 [2025-04-20,2025-04-21]
(2027-06-01 past) Koningsdag was nat. => Koningsdag 2027-04-27
(2031-06-01 past) Koningsdag was nat. => Koningsdag 2031-04-26
(2025-02-01 present) In februari 2024 waren er 29 dagen. => februari 2024 2024-02; 29 dagen P29D
(2024-12-30 past) Eerder deze week was er overleg. => Eerder deze week 2025-W01 BEFORE 2024-12-30
(2024-06-26 past) Om 23.15 uur ging het alarm. => 23.15 uur 2024-06-26T23:15
(2024-06-26 past) Dinsdag werd er gevochten. Om 23.15 uur ging het alarm. => Dinsdag 2024-06-25; 23.15 uur 2024-06-25T23:15
(2024-06-26 past) Ruim een jaar geleden was dat anders. => Ruim een jaar geleden 2023 BEFORE [2022-12-26..2023-06-26]
(2024-06-26 past) Enkele dagen geleden was dat anders. => Enkele dagen geleden 2024-XX-XX [2024-06-20..2024-06-24]
(2024-06-26 past) De winter van 2022 was koud. => De winter van 2022 2022-WI 2022-24
(2024-06-26 past) Op zaterdag 15 juni brandde het; de zondag daarop was alles as. => zaterdag 15 juni 2024-06-15; de zondag daarop 2024-06-16
(2024-06-26 present) Het duurt van donderdag tot en met zondag. => donderdag 2024-06-27; zondag 2024-06-30
`

describe('times', () => {
  for (const line of cases.trim().split('\n')) {
    const [, setting, text, expected] = /^\((.*?)\) (.*) => (.*)$/.exec(line)!
    test(line, () => {
      const times = timesIn(setting, text).map((time) => {
        const { edtf, value } = time
        return edtf === null || value.startsWith(edtf) ? shown([time]) : `${shown([time])} ${edtf}`
      })
      expect(times.join('; ')).toBe(expected)
    })
  }
})
