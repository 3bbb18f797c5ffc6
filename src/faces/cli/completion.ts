import type { Command, Option } from 'commander'

/** The shells that a completion can be written for. */
export const shells = ['bash', 'zsh', 'fish'] as const
export type Shell = (typeof shells)[number]

/** What may be typed behind some words of the command line. */
interface Place {
  /** The words of commands so far, each with a space before it; empty for the program itself. */
  readonly path: string
  readonly commands: readonly { readonly name: string; readonly about: string }[]
  readonly options: readonly {
    readonly name: string
    readonly about: string
    readonly takesValue: boolean
    readonly choices: readonly string[]
  }[]
  /** What the first argument can be; empty where it may be anything. */
  readonly choices: readonly string[]
}

/** The script that lets a shell complete commands, options and what can be chosen, and names of files elsewhere. */
export function completionScript(program: Command, shell: Shell): string {
  return scripts[shell](program.name(), placesIn(program, ''))
}

const scripts = { bash, zsh, fish }

function placesIn(command: Command, path: string): Place[] {
  const visible = command.commands.filter((each) => each.name() !== 'help')
  const own: Place = {
    path,
    commands: visible.map((each) => ({ name: each.name(), about: opening(each.description()) })),
    options: [...command.options.filter(({ hidden }) => !hidden).map(described), help],
    choices: command.registeredArguments[0]?.argChoices ?? [],
  }
  return [own, ...visible.flatMap((each) => placesIn(each, `${path} ${each.name()}`))]
}

const help = { name: '--help', about: 'display help for command', takesValue: false, choices: [] }

function described({ long, description, required, optional, argChoices = [] }: Option) {
  return { name: long!, about: opening(description), takesValue: required || optional, choices: argChoices }
}

/** What a text says first, without signs that mean something to a shell. */
function opening(text: string): string {
  return /^[^.:;()]*/
    .exec(text)![0]
    .trim()
    .replace(/['"\\`$]/g, '')
}

/** A line of a `case`. */
function branch(pattern: string, does: string): string {
  return `    ${pattern}) ${does} ;;`
}

/** The patterns of all commands, as they follow those before them. */
function pathPattern(places: readonly Place[]): string {
  return places
    .slice(1)
    .map(({ path }) => `'${path}'`)
    .join('|')
}

/** A line for each option that takes one of a few values, and each that takes any. */
function valueBranches(places: readonly Place[], choose: (choices: readonly string[]) => string): string[] {
  return places.flatMap(({ path, options }) =>
    options
      .filter(({ takesValue }) => takesValue)
      .map(({ name, choices }) => branch(`'${path}:${name}'`, choose(choices))),
  )
}

function bash(name: string, places: readonly Place[]): string {
  const lists = places.map(({ path, commands, options, choices }) => {
    const plain = [...commands.map((each) => each.name), ...choices].join(' ')
    return branch(`'${path}'`, `plain='${plain}' options='${options.map((each) => each.name).join(' ')}'`)
  })
  return `# Completion of ${name} for bash.
_${name}() {
  local word="\${COMP_WORDS[COMP_CWORD]}" place='' plain='' options='' i
  for ((i = 1; i < COMP_CWORD; i++)); do
    case "$place \${COMP_WORDS[i]}" in
      ${pathPattern(places)}) place="$place \${COMP_WORDS[i]}" ;;
    esac
  done
  COMPREPLY=()
  case "$place:\${COMP_WORDS[COMP_CWORD-1]}" in
${valueBranches(places, (choices) => `${choices.length > 0 ? `COMPREPLY=($(compgen -W '${choices.join(' ')}' -- "$word")); ` : ''}return`).join('\n')}
  esac
  case "$place" in
${lists.join('\n')}
  esac
  [[ $word == -* ]] && plain=$options
  COMPREPLY=($(compgen -W "$plain" -- "$word"))
}
complete -o default -F _${name} ${name}
`
}

function zsh(name: string, places: readonly Place[]): string {
  const entries = (all: readonly { readonly name: string; readonly about: string }[]) =>
    all.map((each) => `'${each.name}:${each.about}'`).join(' ')
  const lists = places.map(({ path, commands, options, choices }) =>
    branch(
      `'${path}'`,
      `plain=(${[entries(commands), ...choices].filter(Boolean).join(' ')}) options=(${entries(options)})`,
    ),
  )
  return `#compdef ${name}
# Completion of ${name} for zsh.
_${name}() {
  local place='' each
  local -a plain options
  for each in "\${(@)words[2,CURRENT-1]}"; do
    case "$place $each" in
      ${pathPattern(places)}) place="$place $each" ;;
    esac
  done
  case "$place:\${words[CURRENT-1]}" in
${valueBranches(places, (choices) => (choices.length > 0 ? `compadd -- ${choices.join(' ')}; return` : '_files; return')).join('\n')}
  esac
  case "$place" in
${lists.join('\n')}
  esac
  if [[ $PREFIX == -* ]]; then _describe option options
  elif (( $#plain )); then _describe command plain
  else _files
  fi
}
if [[ "$funcstack[1]" == _${name} ]]; then _${name} "$@"; else compdef _${name} ${name}; fi
`
}

function fish(name: string, places: readonly Place[]): string {
  const lines = places.flatMap(({ path, commands, options, choices }) => {
    const deeper = commands.map((each) => each.name).join(' ')
    const seen = path
      .split(' ')
      .filter(Boolean)
      .map((word) => `__fish_seen_subcommand_from ${word}`)
    const here = [...seen, deeper && `not __fish_seen_subcommand_from ${deeper}`]
      .filter(Boolean)
      .join('; and ')
    const start = `complete -c ${name} -n '${here}'`
    return [
      ...commands.map((each) => `${start} -f -a ${each.name} -d '${each.about}'`),
      ...(choices.length > 0 ? [`${start} -f -a '${choices.join(' ')}'`] : []),
      ...options.map((each) => {
        const value = each.choices.length > 0 ? ` -x -a '${each.choices.join(' ')}'` : ' -r'
        return `${start} -l ${each.name.slice(2)}${each.takesValue ? value : ''} -d '${each.about}'`
      }),
    ]
  })
  return `# Completion of ${name} for fish.\n${lines.join('\n')}\n`
}
