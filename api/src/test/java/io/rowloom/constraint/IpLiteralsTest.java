package io.rowloom.constraint;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** Addresses as this package reads them against the JDK, which never asks for a name here. */
class IpLiteralsTest {

    private static final String[] ADDRESSES = "1 0 ff 12ab 00001 : : :: . 1.2.3.4 256 01".split(" ");

    private RandomTexts random;

    @BeforeEach
    void seed(TestReporter reporter) {
        random = RandomTexts.of(reporter);
    }

    @Test
    void ipv6_isReadAsTheJdkReadsIt() {
        random.each(ADDRESSES, 9, text -> {
            int[] groups = IpLiterals.ipv6(text, 0, text.length());
            if (groups != null) {
                assertThat(hex(groups)).as("%s, seed %d", text, random.seed()).isEqualTo(hex(jdk(text)));
            }
        });
    }

    @Test
    void ipv6_asTheJdkWritesIt_isTaken() throws UnknownHostException {
        for (int i = 0; i < RandomTexts.ROUNDS; i++) {
            byte[] bytes = new byte[16];
            random.fill(bytes);
            Arrays.fill(bytes, random.number(16), 16, (byte) 0);
            String text = InetAddress.getByAddress(bytes).getHostAddress();
            assertThat(hex(IpLiterals.ipv6(text, 0, text.length())))
                    .as(text)
                    .isEqualTo(HexFormat.of().formatHex(bytes));
        }
    }

    @Test
    void publicAddresses_areNoneThatTheJdkCallsLocal() throws UnknownHostException {
        for (int i = 0; i < RandomTexts.ROUNDS; i++) {
            byte[] bytes = new byte[random.number(2) == 0 ? 4 : 16];
            random.fill(bytes);
            bytes[0] = (byte) new int[] {10, 127, 169, 172, 192, 224, 0, 0xfe, 0xfc, 0xff, 0x20}[random.number(11)];
            bytes[1] = (byte) new int[] {254, 168, 16, 0, 0x80, 0xc0}[random.number(6)];
            InetAddress address = InetAddress.getByAddress(bytes);
            if (isLocal(address)) {
                String host = address instanceof Inet4Address
                        ? address.getHostAddress()
                        : "[" + address.getHostAddress() + "]";
                assertThat(FieldChecks.safeHttpUrl("http://" + host + "/"))
                        .as("%s, seed %d", host, random.seed())
                        .isFalse();
            }
        }
    }

    private static boolean isLocal(InetAddress address) {
        return address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress();
    }

    /** Brackets keep the JDK from asking for a name. An IPv4-mapped address comes back as four bytes. */
    private static int[] jdk(String text) {
        try {
            byte[] bytes = InetAddress.getByName("[" + text + "]").getAddress();
            int[] groups = new int[8];
            int first = 8 - bytes.length / 2;
            for (int i = 0; i < bytes.length; i += 2) {
                groups[first + i / 2] = Byte.toUnsignedInt(bytes[i]) << 8 | Byte.toUnsignedInt(bytes[i + 1]);
            }
            if (bytes.length == 4) {
                groups[5] = 0xffff;
            }
            return groups;
        } catch (UnknownHostException e) {
            throw new AssertionError(text, e);
        }
    }

    private static String hex(int[] groups) {
        StringBuilder text = new StringBuilder();
        for (int group : groups) {
            text.append("%04x".formatted(group));
        }
        return text.toString();
    }
}
