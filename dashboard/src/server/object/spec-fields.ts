import type { SpecAspect, SpecField } from '../../shared/revision-specs.ts'
import type { Container, PodTemplate } from '../cluster/wire.ts'
import { maskArguments } from './mask-text.ts'
import { createOneTimeDigest } from './one-time-digest.ts'
import { PROBES, probeText } from './probe-text.ts'
import { variableSource } from './variable-source.ts'

type Said = [aspect: SpecAspect, name: string, value: unknown, text: string | null]

/** What is told by itself; the rest of a container is told by name only. */
const TOLD = new Set<string>(['name', 'image', 'command', 'args', 'env', 'resources', ...PROBES])
/** Given to every revision by its controller. */
const REVISION_LABEL = 'pod-template-hash'

/** What the pod templates of one answer say, without what could be a secret. The answer is its own world: see the digest. */
export function createSpecReader(digest = createOneTimeDigest()): (template: PodTemplate | undefined) => SpecField[] {
  const fieldsOf = (container: string | null, said: Said[]) => said.map(([aspect, name, value, text]) => ({
    container,
    aspect,
    name,
    text,
    digest: digest(container, aspect, name, value),
  }))
  return template => [
    ...fieldsOf(null, podSays(template)),
    ...[...template?.spec?.initContainers ?? [], ...template?.spec?.containers ?? []].flatMap(each => fieldsOf(each.name, containerSays(each))),
  ]
}

function podSays(template: PodTemplate | undefined): Said[] {
  const { containers: _, initContainers: __, ...spec } = template?.spec ?? {}
  const { [REVISION_LABEL]: ___, ...labels } = template?.metadata?.labels ?? {}
  return [
    ...others(spec),
    ...others(labels, 'label '),
    ...others(template?.metadata?.annotations ?? {}, 'annotation '),
  ]
}

function containerSays(container: Container): Said[] {
  const { image = '', command, args, env = [], resources = {} } = container
  return [
    ['image', 'image', image, image],
    ...commandSays('command', command),
    ...commandSays('args', args),
    ...env.map((each): Said => ['env', each.name, each.valueFrom ?? each.value, variableSource(each)]),
    ...(['requests', 'limits'] as const).flatMap(side => Object.entries(resources[side] ?? {})
      .map(([name, amount]): Said => ['resources', `${side}.${name}`, amount, amount])),
    ...PROBES.flatMap((name): Said[] => container[name]
      ? [['probe', name, container[name], probeText(container[name])]]
      : []),
    ...others(Object.fromEntries(Object.entries(container).filter(([key]) => !TOLD.has(key)))),
  ]
}

function commandSays(name: 'command' | 'args', words: string[] | undefined): Said[] {
  return words
    ? [['command', name, words, maskArguments(words).join(' ')]]
    : []
}

function others(values: object, prefix = ''): Said[] {
  return Object.entries(values).map(([name, value]) => ['other', `${prefix}${name}`, value, null])
}
