import { Option } from 'commander'
import { interfaceLanguages } from '../interface.ts'

/** `--in`: the language of what a command says; `means` is its line in the help. */
export function languageOption(means = 'the language of the page'): Option {
  return new Option('--in <language>', means).choices(interfaceLanguages()).default('en')
}
