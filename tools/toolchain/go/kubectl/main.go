// Command kubectl is kubectl itself, built from its published module: k8s.io/kubernetes/cmd/kubectl cannot be installed
// by "go install" because its go.mod replaces every staging module by a folder.
package main

import (
	"k8s.io/component-base/cli"
	"k8s.io/kubectl/pkg/cmd"
	"k8s.io/kubectl/pkg/cmd/util"

	_ "k8s.io/client-go/plugin/pkg/client/auth"
)

func main() {
	if err := cli.RunNoErrOutput(cmd.NewDefaultKubectlCommand()); err != nil {
		util.CheckErr(err)
	}
}
