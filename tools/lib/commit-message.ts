const TYPES = [
  'build',
  'chore',
  'ci',
  'docs',
  'feat',
  'fix',
  'perf',
  'refactor',
  'revert',
  'style',
  'test',
]
const HEADER = new RegExp(`^(?:${TYPES.join('|')})\\([a-z0-9-]+(?:,[a-z0-9-]+)*\\)!?: \\S.*$`)
const MAX_HEADER_LENGTH = 100

/** What is wrong with a commit message, or null. Format: Conventional Commits 1.0.0 with a scope, such as "fix(api): answer 412 on a stale ETag". */
export function commitMessageFault(message: string): string | null {
  const header = message.split('\n', 1)[0] ?? ''
  if (/^(?:Merge|Revert|fixup!|squash!) /.test(header))
    return null
  if (!HEADER.test(header))
    return `"${header}" is not of the form type(scope): subject, with one of the types ${TYPES.join(', ')}`
  if (header.length > MAX_HEADER_LENGTH)
    return `the first line has ${header.length} characters, at most ${MAX_HEADER_LENGTH} are allowed`
  return null
}
