import type { Outcome } from './nodes-command.ts'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import process from 'node:process'
import { execa } from 'execa'
import { binFolder } from '../../tools/cluster/binaries/index.ts'
import { fromCache, root } from '../../tools/lib/paths.ts'
import { outcomeOf } from './nodes-command.ts'

/** A disk in memory: its size, and the line of the tool's output with which it has next to no room left. */
export interface SmallDisk { size: string, fullAt?: string }

/**
 * The disk is mounted where nobody else sees it, and goes with the last process that does. What was built before is linked
 * into it; only the cluster itself lies on it.
 */
const SCRIPT = `
  mount -t tmpfs -o "size=$SIZE" tmpfs "$DISK"
  mkdir "$DISK/cluster"
  ln -s "$BUILT" "$DISK/cluster/$VERSION"
  ln -s "$TOOLS" "$DISK/tools"
  ln -s "$IMAGES" "$DISK/images"
  TODO_CHATBOT_CACHE="$DISK" "$@" 2>&1 | while read -r line; do
    echo "$line"
    case "$line" in "$FULL_AT") mount -o "remount,size=$(($(df --output=used --block-size=M "$DISK" | tail -n1 | tr -dc 0-9) + 1))m" "$DISK" ;; esac
  done
  ls -A "$DISK/cluster/state" | sed 's/^/left: /'`

/** Runs `cluster ...` with everything that it keeps on a small disk; what is left there afterwards is named by lines with "left: ". */
export async function clusterOnDisk({ size, fullAt = '' }: SmallDisk, ...args: string[]): Promise<Outcome> {
  const disk = await mkdtemp(join(tmpdir(), 'todo-chatbot-disk-'))
  const built = dirname(binFolder)
  try {
    const { exitCode, all } = await execa('unshare', ['--mount', '--propagation', 'private', 'bash', '-o', 'pipefail', '-euc', SCRIPT, 'bash', process.execPath, 'tools/commands/cluster.ts', ...args], {
      cwd: root,
      all: true,
      reject: false,
      env: { DISK: disk, SIZE: size, FULL_AT: `… ${fullAt}`, BUILT: built, VERSION: basename(built), TOOLS: fromCache('tools'), IMAGES: fromCache('images') },
    })
    return outcomeOf(exitCode, all)
  }
  finally {
    await rm(disk, { recursive: true, force: true })
  }
}
