import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { execa } from 'execa'
import { afterEach, describe, expect, it } from 'vitest'
import { binary } from '../../tools/cluster/binaries/index.ts'
import { findSandbox } from '../../tools/cluster/embedded/sandbox.ts'
import { stateFolder, writeRecord } from '../../tools/cluster/state.ts'
import { inSeconds, recordFigure } from '../support/figures.ts'
import { cluster, clusterDone } from '../support/nodes-command.ts'
import { clusterOnDisk } from '../support/nodes-disk.ts'
import { tracesOf } from '../support/traces.ts'
import { waitFor } from '../support/wait-for.ts'

const NAME = 'lifecycle-test'
const FIRST_PORT = ['--first-port', '31100']
const up = (...args: string[]) => cluster('up', '--name', NAME, ...args)
const down = () => clusterDone('down', '--name', NAME)

afterEach(async () => {
  await down()
})

describe('a healthy cluster', () => {
  it('is left alone by up', async () => {
    const startedAt = performance.now()
    await clusterDone('up')
    await recordFigure({ section: 'Cluster tooling', name: 'up of a healthy cluster', value: inSeconds(performance.now() - startedAt) })
    expect(await cluster('status')).toMatchObject({ exitCode: 0 })
  })
})

describe('up is refused in one line, and leaves nothing behind', () => {
  it('when a port is in use', async () => {
    const before = await tracesOf(NAME)
    expect(await up()).toMatchObject({ exitCode: 1, errors: [expect.stringContaining('port 30000 of this machine is in use')] })
    expect(await tracesOf(NAME)).toEqual(before)
  })

  it('when the disk is too small', async () => {
    const before = await tracesOf(NAME)
    const { errors, lines } = await clusterOnDisk({ size: '64m' }, 'up', '--name', NAME, ...FIRST_PORT)
    expect(errors).toEqual([expect.stringMatching(/needs 2\.3 GB of free disk space at .*, and 0\.1 GB are free/)])
    expect(lines.filter(line => line.startsWith('left:'))).toEqual([])
    expect(await tracesOf(NAME)).toEqual(before)
  })
})

describe('up that fills the disk', () => {
  it.each(['starting Kubernetes', 'loading images'])('ends in one line while %s, and leaves nothing behind', async (fullAt) => {
    const before = await tracesOf(NAME)
    const { errors, lines } = await clusterOnDisk({ size: '4g', fullAt }, 'up', '--name', NAME, ...FIRST_PORT)
    expect(errors, lines.join('\n')).toEqual([expect.stringMatching(/no space left/)])
    expect(lines.filter(line => line.startsWith('left:'))).toEqual([])
    expect(await tracesOf(NAME)).toEqual(before)
  })
})

describe('a stale state', () => {
  it('whose record is half written is refused in one line, and removed by down', async () => {
    const before = await tracesOf(NAME)
    await mkdir(stateFolder(NAME), { recursive: true })
    await writeFile(`${stateFolder(NAME)}.json`, '{ "provider": "embed')
    for (const command of ['up', 'status'])
      expect(await cluster(command, '--name', NAME), command).toMatchObject({ exitCode: 1, errors: [expect.stringContaining(`down --name ${NAME}`)] })
    await down()
    expect(await tracesOf(NAME)).toEqual(before)
  })

  it('of another version that runs is refused in one line, and removed by down', async () => {
    const before = await tracesOf(NAME)
    const release = await pretendOtherVersion()
    try {
      expect(await up(...FIRST_PORT)).toMatchObject({ exitCode: 1, errors: [expect.stringContaining('programs of another version')] })
      expect(await findSandbox(stateFolder(NAME), 'switch')).toBeDefined()
      await down()
    }
    finally {
      await release()
    }
    expect(await tracesOf(NAME)).toEqual(before)
  })
})

/** What a cluster looks like that was made by other programs: its record, its folder, and a process that holds its network. */
async function pretendOtherVersion(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'todo-chatbot-old-'))
  const program = join(folder, 'bin', 'pause')
  await mkdir(dirname(program))
  await copyFile(binary('pause'), program)
  await mkdir(stateFolder(NAME), { recursive: true })
  await writeFile(join(stateFolder(NAME), 'subnet'), '10.249.249')
  await writeRecord({ provider: 'embedded', name: NAME, nodes: 1, firstPort: 31100 })
  const holder = execa(program, ['--state', stateFolder(NAME), '--sandbox', 'switch'], { reject: false })
  await waitFor('the process of the other version', () => findSandbox(stateFolder(NAME), 'switch'))
  return async () => {
    holder.kill('SIGKILL')
    await holder
    await rm(folder, { recursive: true, force: true })
  }
}
