import type { Endpoint, LabelSelector, NetworkPolicy } from './network-policy.ts'
import { describe, expect, it } from 'vitest'
import { canConnect } from './evaluate.ts'
import { selects } from './selector.ts'

const pod = (name: string, namespace = 'space', labels = {}): Endpoint => ({ name, ip: `10.0.0.${name.length}`, pod: { namespace, labels: { app: name, ...labels } } })
function policy(spec: Partial<NetworkPolicy['spec']>, namespace = 'space'): NetworkPolicy {
  return {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    metadata: { name: 'policy', namespace },
    spec: { podSelector: { matchLabels: { app: 'api' } }, ...spec },
  }
}

const api = pod('api')
const web = pod('web-page')
const outside: Endpoint = { name: 'outside', ip: '203.0.113.7' }
const HTTP = { port: 80, protocol: 'TCP' } as const
const fromWeb = { podSelector: { matchLabels: { app: 'web-page' } } }

const reaches = (policies: NetworkPolicy[], from: Endpoint, to: Endpoint, port = 80, protocol: 'TCP' | 'UDP' = 'TCP') => canConnect(policies, from, to, { port, protocol })

describe('a selector', () => {
  it.each<[string, LabelSelector, boolean]>([
    ['nothing, and so means everybody', {}, true],
    ['a label that is there', { matchLabels: { a: '1' } }, true],
    ['a label with another value', { matchLabels: { a: '2' } }, false],
    ['two labels of which one is missing', { matchLabels: { a: '1', b: '1' } }, false],
    ['a value among several', { matchExpressions: [{ key: 'a', operator: 'In', values: ['1', '2'] }] }, true],
    ['a value among none', { matchExpressions: [{ key: 'a', operator: 'In' }] }, false],
    ['none of several values', { matchExpressions: [{ key: 'a', operator: 'NotIn', values: ['1'] }] }, false],
    ['none of several values of a label that is missing', { matchExpressions: [{ key: 'b', operator: 'NotIn', values: ['1'] }] }, true],
    ['that a label is there', { matchExpressions: [{ key: 'b', operator: 'Exists' }] }, false],
    ['that a label is missing', { matchExpressions: [{ key: 'b', operator: 'DoesNotExist' }] }, true],
    ['a label and an expression', { matchLabels: { a: '1' }, matchExpressions: [{ key: 'b', operator: 'Exists' }] }, false],
  ])('asks for %s', (_what, selector, isSelected) => {
    expect(selects(selector, { a: '1' })).toBe(isSelected)
  })
})

describe('a pod that no policy selects', () => {
  it('is open to everybody and may go anywhere', () => {
    expect(reaches([], outside, api)).toBe(true)
    expect(reaches([policy({ podSelector: { matchLabels: { app: 'other' } } })], web, api)).toBe(true)
  })

  it('is not selected by the policy of another namespace', () => {
    expect(reaches([policy({ podSelector: {} }, 'other')], web, api)).toBe(true)
  })
})

describe('a pod that a policy selects', () => {
  it('is closed where there is no rule for what comes in', () => {
    expect(reaches([policy({ policyTypes: ['Ingress'] })], web, api)).toBe(false)
    expect(reaches([policy({ policyTypes: ['Ingress'], ingress: [] })], web, api)).toBe(false)
  })

  it('is closed by an empty selector as well', () => {
    expect(reaches([policy({ podSelector: {}, policyTypes: ['Ingress'] })], web, api)).toBe(false)
  })

  it('is open to everybody by an empty rule, and by one without peers', () => {
    expect(reaches([policy({ ingress: [{}] })], outside, api)).toBe(true)
    expect(reaches([policy({ ingress: [{ from: [], ports: [HTTP] }] })], outside, api)).toBe(true)
  })

  it('may go anywhere while its policies are about what comes in only', () => {
    expect(reaches([policy({})], api, outside)).toBe(true)
    expect(reaches([policy({ egress: [] })], api, outside)).toBe(false)
    expect(reaches([policy({ policyTypes: ['Egress'] })], api, outside)).toBe(false)
    expect(reaches([policy({ policyTypes: ['Egress'] })], web, api)).toBe(true)
  })

  it('may do what any of its policies allows', () => {
    expect(reaches([policy({ ingress: [] }), policy({ ingress: [{ from: [fromWeb] }] })], web, api)).toBe(true)
  })
})

describe('a peer', () => {
  it('is a pod of the policy\'s own namespace', () => {
    const policies = [policy({ ingress: [{ from: [fromWeb] }] })]
    expect(reaches(policies, web, api)).toBe(true)
    expect(reaches(policies, pod('web-page', 'other'), api)).toBe(false)
    expect(reaches(policies, pod('worker'), api)).toBe(false)
  })

  it('is any pod of the namespace by an empty selector, and nobody outside', () => {
    const policies = [policy({ ingress: [{ from: [{ podSelector: {} }] }] })]
    expect(reaches(policies, pod('worker'), api)).toBe(true)
    expect(reaches(policies, pod('worker', 'other'), api)).toBe(false)
    expect(reaches(policies, outside, api)).toBe(false)
  })

  it('is any pod of a namespace by its name, and some of them with a selector beside it', () => {
    const namespaceSelector = { matchLabels: { 'kubernetes.io/metadata.name': 'other' } }
    expect(reaches([policy({ ingress: [{ from: [{ namespaceSelector }] }] })], pod('worker', 'other'), api)).toBe(true)
    expect(reaches([policy({ ingress: [{ from: [{ namespaceSelector, ...fromWeb }] }] })], pod('worker', 'other'), api)).toBe(false)
    expect(reaches([policy({ ingress: [{ from: [{ namespaceSelector, ...fromWeb }] }] })], web, api)).toBe(false)
  })

  it('is either of two that are listed, and not both at once', () => {
    const namespaceSelector = { matchLabels: { 'kubernetes.io/metadata.name': 'other' } }
    expect(reaches([policy({ ingress: [{ from: [{ namespaceSelector }, fromWeb] }] })], web, api)).toBe(true)
  })

  it('is any pod at all by an empty selector of namespaces', () => {
    expect(reaches([policy({ ingress: [{ from: [{ namespaceSelector: {} }] }] })], pod('worker', 'other'), api)).toBe(true)
  })

  it('is an address of a range, but not one that is taken out of it', () => {
    const policies = [policy({ ingress: [{ from: [{ ipBlock: { cidr: '203.0.113.0/24', except: ['203.0.113.0/29'] } }] }] })]
    expect(reaches(policies, { name: 'in', ip: '203.0.113.9' }, api)).toBe(true)
    expect(reaches(policies, { name: 'taken out', ip: '203.0.113.7' }, api)).toBe(false)
    expect(reaches(policies, { name: 'out', ip: '203.0.114.9' }, api)).toBe(false)
  })

  it('is a pod by its address too', () => {
    expect(reaches([policy({ ingress: [{ from: [{ ipBlock: { cidr: '10.0.0.0/8' } }] }] })], web, api)).toBe(true)
  })

  it('is an address of version 6 in a range of version 6 only', () => {
    const policies = [policy({ ingress: [{ from: [{ ipBlock: { cidr: 'fd00::/8' } }] }] })]
    expect(reaches(policies, { name: 'six', ip: 'fd00::7' }, api)).toBe(true)
    expect(reaches(policies, outside, api)).toBe(false)
  })
})

describe('a port', () => {
  const open = (ports: object[]) => [policy({ ingress: [{ ports }] })]

  it('is one number of one protocol, TCP unless it says so', () => {
    expect(reaches(open([{ port: 80 }]), web, api)).toBe(true)
    expect(reaches(open([{ port: 80 }]), web, api, 81)).toBe(false)
    expect(reaches(open([{ port: 80 }]), web, api, 80, 'UDP')).toBe(false)
    expect(reaches(open([{ port: 80, protocol: 'UDP' }]), web, api, 80, 'UDP')).toBe(true)
  })

  it('is every number of a protocol, or those up to another one', () => {
    expect(reaches(open([{ protocol: 'UDP' }]), web, api, 9, 'UDP')).toBe(true)
    expect(reaches(open([{ protocol: 'UDP' }]), web, api, 9)).toBe(false)
    expect(reaches(open([{ port: 80, endPort: 90 }]), web, api, 90)).toBe(true)
    expect(reaches(open([{ port: 80, endPort: 90 }]), web, api, 91)).toBe(false)
  })

  it('is not judged by its name', () => {
    expect(() => reaches(open([{ port: 'http' }]), web, api)).toThrow('give a number')
  })
})

describe('a connection', () => {
  it('needs the leave of both sides', () => {
    const comesIn = policy({ ingress: [{ from: [fromWeb] }] })
    const goesOut = policy({ podSelector: { matchLabels: { app: 'web-page' } }, egress: [{ to: [{ podSelector: { matchLabels: { app: 'api' } } }], ports: [HTTP] }] })
    expect(reaches([comesIn, goesOut], web, api)).toBe(true)
    expect(reaches([comesIn, goesOut], web, api, 81)).toBe(false)
    expect(reaches([comesIn, goesOut], web, pod('database'))).toBe(false)
    expect(reaches([policy({ ingress: [] }), goesOut], web, api)).toBe(false)
  })
})
