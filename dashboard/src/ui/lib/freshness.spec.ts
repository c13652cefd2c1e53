import { describe, expect, it } from 'vitest'
import { RESOURCES } from '../../shared/rows.ts'
import { en } from '../i18n/en/index.ts'
import { ago, metricsStatus, resourceStatus, resourceStatuses } from '../testing-rows.ts'
import { describeFreshness as describeIn } from './freshness.ts'

const describeFreshness = (inputs: Parameters<typeof describeIn>[0]) => describeIn(inputs, en.freshness)

const live = {
  state: 'live' as const,
  isStale: false,
  hasSnapshot: true,
  lastMessageAtMs: Date.now(),
}

describe('freshness', () => {
  it('is live when both hops are', () => {
    expect(describeFreshness({
      connection: live,
      status: resourceStatuses(),
      metrics: metricsStatus(),
    })).toMatchObject({ label: 'Live', warning: null })
  })

  it('names the resources that the API server stopped telling about, and why', () => {
    const status = resourceStatuses({
      pods: resourceStatus({
        staleSince: ago(60),
        lastError: '410 Gone',
      }),
      events: resourceStatus({
        staleSince: ago(30),
      }),
    })
    const { label, warning, asOfMs } = describeFreshness({ connection: live, status, metrics: null })
    expect(label).toBe('Stale')
    expect(warning).toMatch(/pods, events.*410 Gone/)
    expect(asOfMs).toBeLessThan(Date.now() - 59_000)
  })

  it('says that the API server is silent when it tells about nothing that may be read', () => {
    const silent = resourceStatus({ staleSince: ago(60), lastError: 'ECONNRESET' })
    const status = { ...resourceStatuses(Object.fromEntries(RESOURCES.map(resource => [resource, silent]))), nodes: resourceStatus({ access: 'denied', synced: false }) }
    expect(describeFreshness({ connection: live, status, metrics: null }).warning).toMatch(/^The Kubernetes API stopped answering at .*ECONNRESET/)
  })

  it('says that the connection to the browser is lost, whatever the first hop says', () => {
    const { label, warning } = describeFreshness({
      connection: { ...live, state: 'interrupted', isStale: true },
      status: resourceStatuses(),
      metrics: null,
    })
    expect(label).toBe('Not live')
    expect(warning).toMatch(/interrupted, reconnecting. What you see is from/)
  })

  it('does not call a denied resource stale', () => {
    const status = resourceStatuses({
      nodes: resourceStatus({ access: 'denied', synced: false, staleSince: null }),
    })
    const { label, lines } = describeFreshness({ connection: live, status, metrics: null })
    expect(label).toBe('Live')
    expect(lines.find(line => line.label === 'nodes')?.text).toBe('no access')
  })
})
