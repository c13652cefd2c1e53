{{- /* The volume that a client of the Kubernetes API expects: a bound token of an hour, the cluster's CA and the namespace (0440 is 288). */ -}}
{{- define "common.volume.token" -}}
projected:
  defaultMode: 288
  sources:
    - serviceAccountToken:
        expirationSeconds: 3600
        path: token
    - configMap:
        name: kube-root-ca.crt
        items:
          - key: ca.crt
            path: ca.crt
    - downwardAPI:
        items:
          - path: namespace
            fieldRef:
              fieldPath: metadata.namespace
{{- end -}}
