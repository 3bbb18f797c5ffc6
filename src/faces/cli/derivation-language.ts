import type { Option } from 'commander'
import type { Reason } from '../../model/reading.ts'
import { loadInterface, type Texts } from '../interface.ts'
import { languageOption } from './language-option.ts'

/** `--in` of a command that says the steps of a derivation. */
export function derivationLanguageOption(): Option {
  return languageOption('say why a date is what it is in this language')
}

/** A copy of a record in which every step of a derivation, however deep, is said in a language of the interface. */
export function saidIn<Value>(value: Value, language: string): Value {
  const texts = loadInterface(language)
  return JSON.parse(JSON.stringify(value), (_, part: unknown) =>
    isReason(part) ? said(part, texts) : part,
  ) as Value
}

function isReason(value: unknown): value is Reason {
  return (
    typeof value === 'object' && value !== null && 'code' in value && 'values' in value && 'rule' in value
  )
}

function said(reason: Reason, texts: Texts): Reason {
  const rule = texts[reason.code]?.replace(/\{([a-z]+)\}/g, (_, name: string) => reason.values[name])
  return { ...reason, rule: rule ?? reason.rule }
}
