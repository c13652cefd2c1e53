import type { ClusterOptions } from '../provider.ts'
import { requireDiskSpace } from '../disk.ts'
import { stateFolder } from '../state.ts'
import { LEAST_FREE_MEBIBYTES } from './config/kubelet.ts'

const MEBIBYTE = 1024 ** 2
/** Images and their unpacked layers take about 750 MiB. */
const NODE_MEBIBYTES = 960
const CONTROL_PLANE_MEBIBYTES = 192

const requireRoom = ({ name }: ClusterOptions, mebibytes: number) => requireDiskSpace(stateFolder(name), (LEAST_FREE_MEBIBYTES + mebibytes) * MEBIBYTE, 'running the embedded cluster')

/** Refuses to make a cluster whose nodes would have too little room for pods. */
export const requireRoomForNew = (options: ClusterOptions): Promise<void> => requireRoom(options, CONTROL_PLANE_MEBIBYTES + options.nodes * NODE_MEBIBYTES)

/** Refuses to mend a cluster on a disk on which no pod would be taken. */
export const requireRoomToMend = (options: ClusterOptions): Promise<void> => requireRoom(options, 0)
