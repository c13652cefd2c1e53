import type { Scenario } from '../scenario.ts'
import { podStatus } from '../../control/pod.ts'
import { DEMO_NODE } from '../node.ts'
import { ago, buildContainer, containerStatus, MIB } from '../scenario.ts'

const READINESS = {
  httpGet: { path: '/ready', port: 8080 },
  initialDelaySeconds: 5,
  periodSeconds: 5,
  timeoutSeconds: 2,
  failureThreshold: 3,
}

/** A process that runs but says that it cannot serve. */
export const probeFailing: Scenario = {
  name: 'checkout',
  ageMinutes: 130,
  replicas: 1,
  container: {
    ...buildContainer('checkout', 'checkout:v5.1.2'),
    readinessProbe: READINESS,
    livenessProbe: { ...READINESS, httpGet: { path: '/healthz', port: 8080 }, periodSeconds: 10 },
  },
  situation: (container, now) => {
    const status = containerStatus(container, {
      state: {
        running: {
          startedAt: ago(now, 130),
        },
      },
    })
    return {
      isScheduled: true,
      status: podStatus({
        phase: 'Running',
        startTime: ago(now, 130),
      }, [status], DEMO_NODE, ago(now, 6)),
      events: [
        {
          type: 'Warning',
          reason: 'Unhealthy',
          message: 'Readiness probe failed: HTTP probe failed with statuscode: 503',
          count: 72,
        },
      ],
      usage: { cpuMillicores: 12, memoryBytes: 74 * MIB },
    }
  },
}
