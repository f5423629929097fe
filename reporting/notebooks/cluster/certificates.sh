#!/bin/sh
# Certificates for a cluster and the file of settings that names them: sh certificates.sh FOLDER [DAYS]
# Scheduler, workers and whoever asks show the same certificate, and take only who shows one of the same authority.
# Whoever has the folder may run code on every machine of the cluster: it is for the eyes of its owner alone.
set -eu
umask 077
folder=${1:?Name the folder for the certificates, for example: certificates}
days=${2:-365}
if [ -e "$folder" ]; then
    echo "$folder is there already: certificates are never overwritten. Name a new folder." >&2
    exit 1
fi
mkdir "$folder"
folder=$(cd "$folder" && pwd)
cd "$folder"

quietly() { "$@" >log 2>&1 || { cat log >&2; exit 1; }; }
key="-newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes"
quietly openssl req -x509 $key -days "$days" -subj "/CN=authority of a reporting cluster" \
    -keyout authority.key -out authority.pem
quietly openssl req $key -subj "/CN=machine of a reporting cluster" -keyout machine.key -out request.pem
quietly openssl x509 -req -in request.pem -CA authority.pem -CAkey authority.key -set_serial 1 -days "$days" \
    -out machine.pem
# Without the authority's key nobody makes a further certificate for this cluster.
rm authority.key request.pem log

cat >dask.yaml <<EOF
distributed:
  comm:
    default-scheme: tls
    require-encryption: true
    tls:
      ca-file: $folder/authority.pem
      scheduler: {cert: $folder/machine.pem, key: $folder/machine.key}
      worker: {cert: $folder/machine.pem, key: $folder/machine.key}
      client: {cert: $folder/machine.pem, key: $folder/machine.key}
EOF
echo "$folder/dask.yaml"
