namespace Tb4Gen.Core.Tests.Attacks;

/// <summary>A cluster that has every key of the schema, so that every value of a user can be attacked.</summary>
internal static class AttackedCluster
{
    // The two files stand for `content` and `source`; cables stand for themselves, `topology` in a second text.
    public const string Text = """
        cluster: lab
        domain: lab.example
        proxmox-release: "9.2"
        management: { subnet: 10.11.12.0/24, gateway: 10.11.12.1, dns: [10.11.12.53], bridge: vmbr0, vlan: 20 }
        mesh:
          fabric: tb4
          protocol: openfabric
          subnet: 10.100.0.0/24
          mtu: 65520
          cables:
            - [n2.en05, n3.en05]
            - [n3.en06, n4.en06]
          hello-interval: 1s
          hello-multiplier: 3
          csnp-interval: 10s
          lsp-gen-interval: 1s
          online-nodes: majority
          online-timeout: 60s
        hardware:
          ms-01:
            memory: 64GiB
            nic: enp2s0f0np0
            interrupt-cpus: 0-7,16
            driver:
              host-reset: false
              clx: true
              xdomain: true
              bw-alloc-mode: false
              asym-threshold: 0
              dma-credits: 32
              e2e: false
            ports:
              en05: { path: "pci-0000:00:0d.2", adapter: 1 }
              en06: { path: "pci-0000:00:0d.2", adapter: 3 }
        defaults:
          hardware: ms-01
          memory: 96GiB
          nic: enp3s0f0np0
          roles: [monitor, manager, osd]
          osds: [/dev/nvme0n1]
          sysctl: { kernel.core_pattern: defaultpattern }
          modules: [nf_conntrack]
          kernel-arguments: [argument.of=defaults]
          authorize: [d6030000-0060-6c0e-82c7-e80d13a1f424]
        nodes:
          n2:
            management: 10.11.12.12
            mesh: 10.100.0.12
            mac: "02:00:00:00:00:12"
            uuid: 8a5c0d1e-7f3b-4c62-9d10-0123456789ab
            serial: MC8K12C00412
            hardware: ms-01
            memory: 64GiB
            nic: enp2s0f0np0
            roles: [monitor, manager, osd]
            osds: [/dev/nvme1n1]
            sysctl: { kernel.modprobe: nodepattern }
            modules: [br_netfilter]
            kernel-arguments: [argument.of=node]
            authorize: [d6030000-0060-6c0e-82c7-e80d13a1f425]
          n3: { management: 10.11.12.13, mac: "02:00:00:00:00:13" }
          n4: { management: 10.11.12.14, mac: "02:00:00:00:00:14" }
        ceph:
          release: tentacle
          repository: no-subscription
          public-network: management
          cluster-network: mesh
          profile: nvme
          options:
            osd: { osd_memory_target: 8GiB }
            global: { cluster_network_interface: optionvalue }
          pools:
            cephtb4:
              size: 3
              min-size: 2
              pg-num: 128
              autoscale: "off"
              application: rbd
              storage: true
              compression-mode: aggressive
              compression-algorithm: lz4
        sysctl: { kernel.hostname: clusterpattern }
        modules: [i915]
        kernel-arguments: [argument.of=cluster]
        heal: { enabled: true, interval: 1m }
        install:
          country: us
          keyboard: en-us
          timezone: Europe/Vienna
          mailto: root@mail.example
          filesystem: zfs
          raid: raid1
          disks: [sda, sdb]
          hdsize: 128GiB
          arc-max: 4GiB
          ashift: 12
          compress: zstd
          root-password-hash: { secret: root-hash }
          ssh-keys:
            - ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIB3KDazUZ0gt7Up8ZNIS1iuTlcVOsvuuRvveCDAZpD3p admin of the lab
          reboot-mode: reboot
          reboot-on-error: true
          pin-nic: true
          subscription-key: { secret: subscription }
          iso-release: "9.2"
        files:
          - { path: /etc/tb4-motd, mode: "0644", content: "content of a file", nodes: [n2] }
          - { path: /etc/tb4-issue, source: files/issue }
        package: { maintainer: Lab Team <team@lab.example> }
        allow:
          - { code: TB5007, reason: the reason of an allowance }

        """;

    public static readonly string WithTopology = Text
        .Replace("  cables:\n    - [n2.en05, n3.en05]\n    - [n3.en06, n4.en06]\n", "  topology: line\n", StringComparison.Ordinal);

    public static readonly string WithLvm = Text
        .Replace("filesystem: zfs\n  raid: raid1\n  disks: [sda, sdb]", "filesystem: ext4\n  disks: [sda]", StringComparison.Ordinal)
        .Replace(
            "  arc-max: 4GiB\n  ashift: 12\n  compress: zstd\n",
            "  swapsize: 8GiB\n  maxroot: 32GiB\n  maxvz: 16GiB\n  minfree: 4GiB\n", StringComparison.Ordinal);

    /// <summary>Some keys exclude each other: all of them together have every key.</summary>
    public static readonly string[] All = [Text, WithTopology, WithLvm];
}
