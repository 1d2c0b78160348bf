namespace Tb4Gen.AnswerServer.Tests;

/// <summary>Requests and reports as Proxmox VE's installer sends them.</summary>
internal static class Bodies
{
    public const string Ed25519 = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIB3KDazUZ0gt7Up8ZNIS1iuTlcVOsvuuRvveCDAZpD3p";
    public const string OtherEd25519 = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4f";

    /// <summary>Of a machine by the MAC address of one of its ports.</summary>
    public static string Of(string mac) => Request($$"""[{"link":"enp2s0","mac":"{{mac}}"}]""");

    public static string OfNode(int node) => Of(TestCluster.MacOf(node).ToUpperInvariant());

    public static string Request(string interfaces, string? dmi = null, string release = "9.2", string product = "pve") => $$"""
        {"$schema":{"version":"1.0"},"product":{"fullname":"Proxmox VE","product":"{{product}}","enable_btrfs":true},
        "iso":{"release":"{{release}}","isorelease":"1"},{{(dmi is null ? "" : $"\"dmi\":{dmi},")}}
        "network_interfaces":{{interfaces}}}
        """;

    public static string System(string uuid, string serial) => $$"""
        {"system":{"serial":"{{serial}}","sku":"Default string","uuid":"{{uuid}}","name":"MS-01" },"baseboard":{},"chassis":{} }
        """;

    public static string Report(string fqdn, string? token, string key = Ed25519) => $$"""
        {"$schema":{"version":"1.2"},"debian-version":"13","product":{"fullname":"Proxmox VE","short":"pve","version":"9.2"},
        "iso":{"release":"9.2","isorelease":"1"},"fqdn":"{{fqdn}}","machine-id":"0123","disks":[],"network-interfaces":[],
        {{(token is null ? "" : $"\"token\":\"{token}\",")}}
        "ssh-public-host-keys":{"ecdsa":"","ed25519":"{{key}} root@n","rsa":"ssh-rsa AAAAdamaged root@n"},"reboot-mode":"reboot"}
        """;
}
