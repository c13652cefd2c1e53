import type { Scenario } from '../scenario.ts'
import { ago, buildContainer } from '../scenario.ts'

const MESSAGE = '0/1 nodes are available: 1 Insufficient cpu. preemption: 0/1 nodes are available: 1 No preemption victims found for incoming pod.'

/** A pod that asks for more than any node has. */
export const unschedulable: Scenario = {
  name: 'model-trainer',
  ageMinutes: 25,
  replicas: 1,
  container: {
    ...buildContainer('trainer', 'model-trainer:v0.9.0'),
    resources: {
      requests: { cpu: '500', memory: '1Gi' },
      limits: { cpu: '500', memory: '1Gi' },
    },
  },
  situation: (_container, now) => ({
    isScheduled: false,
    status: {
      phase: 'Pending',
      conditions: [
        {
          type: 'PodScheduled',
          status: 'False',
          reason: 'Unschedulable',
          message: MESSAGE,
          lastTransitionTime: ago(now, 25),
        },
      ],
    },
    events: [
      {
        type: 'Warning',
        reason: 'FailedScheduling',
        message: MESSAGE,
        count: 6,
      },
    ],
  }),
}
