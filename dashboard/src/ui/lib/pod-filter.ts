import type { PodRow } from '../../shared/rows.ts'
import { shortImage } from './short-image.ts'

/** What a word such as `node:worker-1` looks into. */
const FIELDS: Readonly<Record<string, (pod: PodRow) => string>> = {
  namespace: ({ namespace }) => namespace,
  name: ({ name }) => name,
  status: ({ status }) => status,
  node: ({ node }) => node ?? '',
  workload: ({ workload }) => workload === null ? '' : `${workload.kind} ${workload.name}`,
  reason: ({ lastTermination }) => lastTermination?.reason ?? '',
  exit: ({ lastTermination }) => String(lastTermination?.exitCode ?? ''),
  qos: ({ qos }) => qos ?? '',
  account: ({ serviceAccount }) => serviceAccount ?? '',
  ip: ({ ip }) => ip ?? '',
  image: ({ containers }) => containers.map(({ image }) => shortImage(image)).join(' '),
  release: ({ release }) => release ?? '',
}
/** Where a word without a field is looked for; numbers and accounts would match too much. */
const PLAIN = ['namespace', 'name', 'status', 'node', 'workload', 'reason', 'image', 'ip']

/** Rows are replaced when they change, so a text belongs to its row for good. */
const texts = new WeakMap<PodRow, string>()

function plainText(pod: PodRow): string {
  const known = texts.get(pod)
  if (known !== undefined)
    return known
  const text = PLAIN.map(field => FIELDS[field]?.(pod)).join(' ').toLowerCase()
  texts.set(pod, text)
  return text
}

type Test = (pod: PodRow) => boolean

function toTest(word: string): Test {
  const [, field = '', value = ''] = word.match(/^([a-z]+):(.+)$/) ?? []
  const read = FIELDS[field]
  if (!read)
    return pod => plainText(pod).includes(word)
  return field === 'exit'
    ? pod => read(pod) === value
    : pod => read(pod).toLowerCase().includes(value)
}

/** All words have to fit; one after a minus must not; `field:value` looks into one field only. */
export function podTextFilter(query: string): Test {
  const tests = query.toLowerCase().split(/\s+/).filter(word => word !== '' && word !== '-').map((word): Test => {
    if (!word.startsWith('-'))
      return toTest(word)
    const test = toTest(word.slice(1))
    return pod => !test(pod)
  })
  return pod => tests.every(test => test(pod))
}
