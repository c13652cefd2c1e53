import type { Scenario } from '../scenario.ts'
import { podStatus } from '../../control/pod.ts'
import { DEMO_NODE } from '../node.ts'
import { ago, buildContainer, containerStatus } from '../scenario.ts'

/** A worker that ends with code 1 whenever it is started. */
export const crashLoop: Scenario = {
  name: 'mail-worker',
  ageMinutes: 42,
  replicas: 1,
  container: buildContainer('worker', 'mail-worker:v2.3.1'),
  situation: (container, now) => {
    const message = 'back-off 5m0s restarting failed container=worker pod=mail-worker_demo'
    const status = containerStatus(container, {
      restarts: 12,
      state: {
        waiting: { reason: 'CrashLoopBackOff', message },
      },
      lastState: {
        terminated: {
          exitCode: 1,
          reason: 'Error',
          startedAt: ago(now, 3),
          finishedAt: ago(now, 3),
        },
      },
    })
    return {
      isScheduled: true,
      status: podStatus({
        phase: 'Pending',
        startTime: ago(now, 42),
      }, [status], DEMO_NODE, ago(now, 42)),
      events: [
        {
          type: 'Warning',
          reason: 'BackOff',
          message: 'Back-off restarting failed container worker in pod mail-worker',
          count: 181,
        },
      ],
    }
  },
}
