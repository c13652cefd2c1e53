import type { ApiServerKind } from './api-server.ts'
import type { FaultName } from './faults.ts'
import { FAULTS } from './faults.ts'
import { startSimulatedServer } from './simulated-server.ts'
import { realTime } from './suite-time.ts'
import { describeConformance } from './suite.ts'

const SIMULATED: ApiServerKind = {
  name: 'a simulated API server',
  start: startSimulatedServer,
  faults: Object.keys(FAULTS) as FaultName[],
  podCount: 600,
  burstCount: 10_000,
  hasClockOfItsOwn: true,
}

describeConformance(SIMULATED)

/** The same suite by the time of the machine, as for a server that is not in this process; faults of a moment only. */
describeConformance({
  ...SIMULATED,
  name: 'one in real time',
  start: options => startSimulatedServer(options, realTime),
  faults: ['expiredEvent', 'expiredList', 'cut', 'dropped'],
  burstCount: 200,
})
