import { portOwner } from '../../tools/local/host/port-owner.ts'

/** The id of the process that listens on a port of this machine. */
export async function listeningProcess(port: number): Promise<number> {
  const id = Number((await portOwner(port))?.match(/process (\d+)/)?.[1])
  if (!id)
    throw new Error(`no process of this user listens on port ${port}`)
  return id
}
