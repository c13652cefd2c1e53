import { afterEach, describe, expect, it } from 'vitest'
import { de } from './de/index.ts'
import { en } from './en/index.ts'
import { browserLocale, locale, regionalTag } from './locale.ts'
import { setLocale, useMessages } from './messages.ts'
import { counter } from './plural.ts'

/** Terms of Kubernetes and of computers, which German takes as they are. */
const SAME = /^(?:Pods|Rollouts|Deployments|ReplicaSets|Live|live|Filter|CSV|Name|Namespace|Status|CPU(?:\/[RL])?|Nodes?|Kubelet|p50|p95|Request|Limit|IP|QoS|Image|Release|Workloads?|Revision|Variable|Probe|Token|OOMKilled|YAML|Startup|Readiness|Liveness|Probes)$/

afterEach(() => setLocale('en'))

/** Every text of a catalogue by its path. */
function texts(catalogue: object, path = ''): [path: string, text: string][] {
  return Object.entries(catalogue).flatMap(([key, value]) => {
    if (typeof value === 'string')
      return [[`${path}${key}`, value]]
    return typeof value === 'object'
      ? texts(value, `${path}${key}.`)
      : []
  })
}

describe('the language', () => {
  it('is the first one of the browser that there is, else English', () => {
    expect(browserLocale(['fr-FR', 'de-AT', 'en'])).toBe('de')
    expect(browserLocale(['fr'])).toBe('en')
  })

  it('keeps the region of the browser for dates, but not what is no language at all', () => {
    expect(regionalTag(['de-AT', 'en-GB'])).toBe('en-GB')
    expect(regionalTag(['en-US@posix'])).toBe('en')
  })

  it('changes all texts and the language of the document', async () => {
    const messages = useMessages()
    await setLocale('de')
    expect([messages.value.pods.countOf(2, 10_000), locale.value, document.documentElement.lang]).toEqual(['2 von 10.000 Pods', 'de', 'de'])
  })

  it('is the one that was asked for last', async () => {
    await Promise.all([setLocale('de'), setLocale('en')])
    expect(useMessages().value).toBe(en)
  })
})

describe('the catalogues', () => {
  it('leave no text in English that has a German word', () => {
    const english = new Map(texts(en))
    expect(texts(de).filter(([path, text]) => english.get(path) === text && !SAME.test(text))).toEqual([])
  })

  it('count by the rules of their language', () => {
    expect([0, 1, 2].map(count => counter('en')(count, { one: 'pod', other: 'pods' }))).toEqual(['0 pods', '1 pod', '2 pods'])
    expect(counter('de')(10_000, { one: 'Pod', other: 'Pods' })).toBe('10.000 Pods')
  })
})
