/** Stands where something was taken out. */
export const HIDDEN = '(hidden)'

const SECRET_NAME = String.raw`[\w-]*(?:passw(?:or)?d|passphrase|secret|token|api[-_]?key|access[-_]?key|private[-_]?key|credential|authorization)[\w-]*`
const ASSIGNED = new RegExp(String.raw`(${SECRET_NAME}\s*[=:]\s*)(?:"[^"]*"|'[^']*'|\S+)`, 'gi')
const NAMED = new RegExp(`^-${SECRET_NAME}$`, 'i')
/** `postgres://user:password@host` */
const IN_ADDRESS = /(\/\/[^\s:/@]*:)[^\s@/]+@/g

const SETS_VARIABLES = /\bset\s+env\b/
const VARIABLE = /(\s[a-z_][\w.-]*=)(?:"[^"]*"|'[^']*'|\S+)/gi

/** A line of a command without the values that its names give away as secret. */
export function maskText(text: string): string {
  return text.replace(ASSIGNED, `$1${HIDDEN}`).replace(IN_ADDRESS, `$1${HIDDEN}@`)
}

/** The same for a list of arguments, where the value may be the one after the name. */
export function maskArguments(args: readonly string[]): string[] {
  return args.map((argument, index) => NAMED.test(args[index - 1] ?? '')
    ? HIDDEN
    : maskText(argument))
}

/** What brought a change about. Of a command that sets variables no value is shown, whatever its name. */
export function maskCause(text: string): string {
  return maskText(SETS_VARIABLES.test(text)
    ? text.replace(VARIABLE, `$1${HIDDEN}`)
    : text)
}
