//go:build tools

// Package main keeps the other mains that are built in this module among its requirements.
package main

import _ "go.etcd.io/etcd/server/v3"
