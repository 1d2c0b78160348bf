"""A cable between two network namespaces: two TAP devices, each frame copied as it is, as thunderbolt_net does it.

    cable.py NAMESPACE PORT NAMESPACE PORT      a namespace is a path, such as /proc/self/ns/net

Ended, it takes both devices with it, as a cable that is pulled. Stopped with SIGSTOP, both ends keep their carrier and
hear nothing any more, as after one end has lost its state; SIGCONT heals it.
"""
import ctypes
import fcntl
import os
import select
import struct
import sys

TUNSETIFF, IFF_TAP, IFF_NO_PI, CLONE_NEWNET = 0x400454CA, 0x0002, 0x1000, 0x40000000


def port(namespace, name):
    libc = ctypes.CDLL(None, use_errno=True)
    where = os.open(namespace, os.O_RDONLY)
    if libc.setns(where, CLONE_NEWNET):
        raise OSError(ctypes.get_errno(), f"setns {namespace}")
    device = os.open("/dev/net/tun", os.O_RDWR | os.O_NONBLOCK)
    fcntl.ioctl(device, TUNSETIFF, struct.pack("16sH22s", name.encode(), IFF_TAP | IFF_NO_PI, b""))
    return device


def main():
    home = f"/proc/{os.getpid()}/ns/net"
    first = port(sys.argv[1].replace("/proc/self/ns/net", home), sys.argv[2])
    second = port(sys.argv[3], sys.argv[4])
    print("plugged", flush=True)
    other = {first: second, second: first}
    while True:
        for device in select.select([first, second], [], [])[0]:
            try:
                os.write(other[device], os.read(device, 70000))
            except OSError:
                pass  # a port that is down takes and gives nothing


main()
