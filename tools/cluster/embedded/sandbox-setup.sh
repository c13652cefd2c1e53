# What a sandbox does before it holds still; it runs in the new namespaces as `sandbox-setup.sh PROGRAM ARGUMENTS`.
set -eu

# Mounts are shared inside only: the kubelet's volumes reach pods, and nothing reaches the machine's own mount table.
# What the machine unmounts goes here too, so that a cluster holds no disk back.
mount --make-rshared /
mount -t tmpfs -o mode=755 tmpfs /run

# Some programs write to fixed places below these folders. The machine's content is seen, and what is written stays in memory.
cover() {
  mkdir -p "/run/cover/$1/upper" "/run/cover/$1/work"
  mount -t overlay -o "lowerdir=/$1,upperdir=/run/cover/$1/upper,workdir=/run/cover/$1/work" overlay "/$1"
}
mkdir /run/state
mount --bind "$STATE_FOLDER" /run/state
cover var/lib
cover var/log
mount --bind /run/state "$STATE_FOLDER"

# The kubelet insists on settings that belong to the whole machine: it is shown the values it wants, the machine keeps its own.
show_setting() {
  [ -e "/proc/sys/$1" ] || return 0
  mkdir -p "/run/settings/$(dirname "$1")"
  echo "$2" >"/run/settings/$1"
  mount --bind "/run/settings/$1" "/proc/sys/$1"
}
show_setting vm/overcommit_memory 1
show_setting vm/panic_on_oom 0
show_setting kernel/panic 10
show_setting kernel/panic_on_oops 1
show_setting kernel/keys/root_maxkeys 1000000
show_setting kernel/keys/root_maxbytes 25000000

echo "$NODE_NAME" >/proc/sys/kernel/hostname
exec "$@"
