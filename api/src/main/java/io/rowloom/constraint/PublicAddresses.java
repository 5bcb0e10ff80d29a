package io.rowloom.constraint;

/**
 * Which IP addresses belong to the public internet: all that the registries of special-purpose addresses of IANA (RFC
 * 6890 and its updates) do not set aside.
 */
final class PublicAddresses {

    private static final Network[] SPECIAL_IPV4 = {
        ipv4("0.0.0.0", 8), // this network
        ipv4("10.0.0.0", 8), // private
        ipv4("100.64.0.0", 10), // shared by a carrier's customers (CGNAT)
        ipv4("127.0.0.0", 8), // loopback
        ipv4("168.63.129.16", 32), // Azure's platform, reachable from inside alone
        ipv4("169.254.0.0", 16), // link-local, and the metadata service of most clouds
        ipv4("172.16.0.0", 12), // private
        ipv4("192.0.0.0", 24), // protocol assignments
        ipv4("192.0.2.0", 24), // documentation
        ipv4("192.31.196.0", 24), // AS112
        ipv4("192.52.193.0", 24), // automatic multicast tunnels
        ipv4("192.88.99.0", 24), // 6to4 relays
        ipv4("192.168.0.0", 16), // private
        ipv4("192.175.48.0", 24), // AS112
        ipv4("198.18.0.0", 15), // benchmarks
        ipv4("198.51.100.0", 24), // documentation
        ipv4("203.0.113.0", 24), // documentation
        ipv4("224.0.0.0", 4), // multicast
        ipv4("240.0.0.0", 4), // reserved, and broadcast
    };

    /** Global unicast. Loopback, unique-local, link-local, multicast and the translated IPv4 forms lie outside. */
    private static final Network GLOBAL_IPV6 = ipv6("2000::", 3);

    private static final Network[] SPECIAL_IPV6 = {
        ipv6("2001::", 23), // protocol assignments: Teredo, benchmarks, ORCHID
        ipv6("2001:db8::", 32), // documentation
        ipv6("2002::", 16), // 6to4: holds an IPv4 address
        ipv6("2620:4f:8000::", 48), // AS112
        ipv6("3fff::", 20), // documentation
    };

    private PublicAddresses() {}

    static boolean contains(long ipv4) {
        return !anyContains(SPECIAL_IPV4, ipv4);
    }

    static boolean contains(int[] ipv6) {
        long prefix = prefix(ipv6);
        return GLOBAL_IPV6.contains(prefix) && !anyContains(SPECIAL_IPV6, prefix) && !isIsatap(ipv6);
    }

    /** An interface identifier that holds an IPv4 address (RFC 5214). */
    private static boolean isIsatap(int[] ipv6) {
        return (ipv6[4] & ~0x200) == 0 && ipv6[5] == 0x5efe;
    }

    private static boolean anyContains(Network[] networks, long address) {
        for (Network network : networks) {
            if (network.contains(address)) {
                return true;
            }
        }
        return false;
    }

    private static long prefix(int[] ipv6) {
        return (long) ipv6[0] << 48 | (long) ipv6[1] << 32 | (long) ipv6[2] << 16 | ipv6[3];
    }

    private static Network ipv4(String base, int bits) {
        return new Network(IpLiterals.ipv4(base, 0, base.length()), -1L << (32 - bits));
    }

    private static Network ipv6(String base, int bits) {
        int[] groups = IpLiterals.ipv6(base, 0, base.length());
        if (groups == null) {
            throw new AssertionError(base);
        }
        return new Network(prefix(groups), -1L << (64 - bits));
    }

    /** Over an IPv4 address, or over the upper half of an IPv6 one. */
    private record Network(long base, long mask) {
        boolean contains(long address) {
            return (address & mask) == base;
        }
    }
}
