import type { Scenario } from '../scenario.ts'
import { podStatus } from '../../control/pod.ts'
import { DEMO_NODE } from '../node.ts'
import { ago, buildContainer, containerStatus, MIB } from '../scenario.ts'

/** A cache that grows past its limit, is killed, and starts again. */
export const outOfMemory: Scenario = {
  name: 'search-cache',
  ageMinutes: 300,
  replicas: 1,
  container: buildContainer('cache', 'search-cache:v1.4.0', '128Mi'),
  situation: (container, now) => {
    const status = containerStatus(container, {
      ready: true,
      restarts: 5,
      state: {
        running: {
          startedAt: ago(now, 9),
        },
      },
      lastState: {
        terminated: {
          exitCode: 137,
          reason: 'OOMKilled',
          startedAt: ago(now, 66),
          finishedAt: ago(now, 9),
        },
      },
    })
    return {
      isScheduled: true,
      status: podStatus({
        phase: 'Running',
        startTime: ago(now, 300),
      }, [status], DEMO_NODE, ago(now, 9)),
      events: [
        {
          type: 'Normal',
          reason: 'Started',
          message: 'Started container cache',
          count: 6,
        },
      ],
      usage: { cpuMillicores: 35, memoryBytes: 119 * MIB },
    }
  },
}
