{{- /*
"true" when a claim can be mounted by one node only and all pods share it, else empty. The new claims of a StatefulSet are each
pod's own.
*/ -}}
{{- define "common.rollout.isExclusive" -}}
{{- range $_, $volume := .Values.persistence -}}
{{- $isShared := or $volume.existingClaim (ne $.Values.workload.kind "StatefulSet") -}}
{{- if and (eq $volume.type "claim") $isShared (not (has $volume.accessMode (list "ReadWriteMany" "ReadOnlyMany"))) -}}
true
{{- break -}}
{{- end -}}
{{- end -}}
{{- end -}}
