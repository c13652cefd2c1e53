import type { NodePlan } from '../plan.ts'
import { join } from 'node:path'

export const PAUSE_IMAGE = 'todo-chatbot.local/pause:1'

/** Sockets and what must not outlive the node are in its own /run; images and snapshots are in its folder. */
export function containerdConfig(node: NodePlan, binFolder: string): string {
  return `version = 3
root = '${join(node.folder, 'containerd')}'
state = '/run/containerd'

[grpc]
  address = '/run/containerd/containerd.sock'

[plugins.'io.containerd.internal.v1.opt']
  path = '${join(node.folder, 'containerd-opt')}'

[plugins.'io.containerd.cri.v1.images']
  snapshotter = 'overlayfs'
  [plugins.'io.containerd.cri.v1.images'.pinned_images]
    sandbox = '${PAUSE_IMAGE}'

[plugins.'io.containerd.cri.v1.runtime']
  restrict_oom_score_adj = true
  [plugins.'io.containerd.cri.v1.runtime'.cni]
    bin_dirs = ['${binFolder}']
    conf_dir = '${join(node.folder, 'cni')}'
  [plugins.'io.containerd.cri.v1.runtime'.containerd]
    default_runtime_name = 'runc'
    [plugins.'io.containerd.cri.v1.runtime'.containerd.runtimes.runc]
      runtime_type = 'io.containerd.runc.v2'
      [plugins.'io.containerd.cri.v1.runtime'.containerd.runtimes.runc.options]
        BinaryName = '${join(binFolder, 'runc')}'
        SystemdCgroup = false
`
}
