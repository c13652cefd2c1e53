import type { Scenario } from '../scenario.ts'
import { podStatus } from '../../control/pod.ts'
import { DEMO_NODE } from '../node.ts'
import { ago, buildContainer, containerStatus } from '../scenario.ts'

const IMAGE = 'registry.example.com/reports:v9'

/** An image that the registry does not have. */
export const imagePull: Scenario = {
  name: 'reports',
  ageMinutes: 17,
  replicas: 1,
  container: buildContainer('reports', IMAGE),
  situation: (container, now) => {
    const status = containerStatus(container, {
      state: {
        waiting: { reason: 'ImagePullBackOff', message: `Back-off pulling image "${IMAGE}"` },
      },
    })
    return {
      isScheduled: true,
      status: podStatus({
        phase: 'Pending',
        startTime: ago(now, 17),
      }, [status], DEMO_NODE, ago(now, 17)),
      events: [
        {
          type: 'Warning',
          reason: 'Failed',
          message: `Failed to pull image "${IMAGE}": not found`,
          count: 8,
        },
        {
          type: 'Normal',
          reason: 'BackOff',
          message: `Back-off pulling image "${IMAGE}"`,
          count: 64,
        },
      ],
    }
  },
}
