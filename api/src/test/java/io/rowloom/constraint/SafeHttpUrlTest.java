package io.rowloom.constraint;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeHttpUrlTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.com",
                "HTTPS://EXAMPLE.COM/",
                "https://example.com.:443/hook?a[]=1&b=%20#part",
                "https://hooks.xn--bcher-kva.example.org/a/b;c=d",
                "http://8.8.8.8/",
                "http://1.1.1.1:65535",
                "http://100.63.255.255/",
                "http://100.128.0.1/",
                "http://172.15.255.255/",
                "http://172.32.0.1/",
                "http://192.167.255.255/",
                "http://198.17.255.255/",
                "http://223.255.255.255/",
                "http://[2606:4700:4700::1111]/",
                "http://[2001:4860:4860:0:0:0:0:8888]:8080/",
                "http://[2a00:1450:4001:0:0:0:8.8.8.8]/",
                "http://localhost.example.com/",
                "http://mylocalhost.com/",
                "http://internal.example.com/",
                "http://10.example.com/",
                "http://example.com/http://localhost/",
                "http://example.com/?u=http://10.0.0.1/",
                "http://example.com/@localhost",
            })
    void host_onTheInternet_isTaken(String url) {
        assertThat(FieldChecks.safeHttpUrl(url)).isTrue();
        assertThat(FieldChecks.httpUrl(url)).isTrue();
        assertThat(FieldChecks.url(url)).isTrue();
        assertThat(URI.create(url).getHost()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // reserved IPv4
                "http://0.0.0.0/",
                "http://0.1.2.3/",
                "http://10.0.0.1/",
                "http://10.255.255.255/",
                "http://100.64.0.1/",
                "http://100.100.100.200/latest/meta-data/",
                "http://100.127.255.255/",
                "http://127.0.0.1/",
                "http://127.0.0.1:8080/",
                "http://127.255.255.254/",
                "http://168.63.129.16/",
                "http://169.254.169.254/latest/meta-data/",
                "http://172.16.0.1/",
                "http://172.31.255.255/",
                "http://192.0.0.192/",
                "http://192.0.2.1/",
                "http://192.31.196.1/",
                "http://192.52.193.1/",
                "http://192.88.99.1/",
                "http://192.168.0.1/",
                "http://192.175.48.1/",
                "http://198.18.0.1/",
                "http://198.19.255.255/",
                "http://198.51.100.7/",
                "http://203.0.113.7/",
                "http://224.0.0.1/",
                "http://239.255.255.255/",
                "http://240.0.0.1/",
                "http://255.255.255.255/",
                // reserved IPv6
                "http://[::]/",
                "http://[::1]/",
                "http://[0:0:0:0:0:0:0:1]/",
                "http://[0000:0000:0000:0000:0000:0000:0000:0001]/",
                "http://[::ffff:127.0.0.1]/",
                "http://[::ffff:7f00:1]/",
                "http://[::ffff:8.8.8.8]/",
                "http://[::127.0.0.1]/",
                "http://[64:ff9b::10.0.0.1]/",
                "http://[64:ff9b:1::1]/",
                "http://[100::1]/",
                "http://[2001::1]/",
                "http://[2001:0:4136:e378:8000:63bf:3fff:fdd2]/",
                "http://[2001:2::1]/",
                "http://[2001:10::1]/",
                "http://[2001:db8::1]/",
                "http://[2002:7f00:1::]/",
                "http://[2002:a00:1::1]/",
                "http://[2620:4f:8000::1]/",
                "http://[3fff::1]/",
                "http://[5f00::1]/",
                "http://[fc00::1]/",
                "http://[fd00:ec2::254]/",
                "http://[fe80::1]/",
                "http://[FE80::1]/",
                "http://[febf::1]/",
                "http://[fec0::1]/",
                "http://[ff02::1]/",
                "http://[2a00:1450::5efe:127.0.0.1]/",
                "http://[2a00:1450::200:5efe:10.0.0.1]/",
                // reserved names
                "http://localhost",
                "http://LOCALHOST:80/",
                "http://localhost./",
                "http://app.localhost/",
                "http://app.localhost./",
                "http://localhost.localdomain/",
                "http://printer.local/",
                "http://printer.LOCAL./",
                "http://metadata.google.internal/computeMetadata/v1/",
                "http://host.docker.internal/",
                "http://kubernetes.default.svc.cluster.local/",
                "http://router.home.arpa/",
                "http://1.0.0.127.in-addr.arpa/",
                "http://nas.lan/",
                "http://wiki.corp/",
                "http://tv.home/",
                "http://wiki.intranet/",
                "http://db.private/",
                "http://a.test/",
                "http://a.example/",
                "http://a.invalid/",
                "http://a.onion/",
                "http://a.alt/",
                "http://intranet/",
                "http://metadata/",
            })
    void host_privateOrReserved_isRefusedThoughAnHttpUrl(String url) {
        assertThat(FieldChecks.safeHttpUrl(url)).isFalse();
        assertThat(FieldChecks.httpUrl(url)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // numbers that some parsers read as an address
                "http://2130706433/",
                "http://017700000001/",
                "http://0x7f000001/",
                "http://0x7f.0x0.0x0.0x1/",
                "http://0177.0.0.1/",
                "http://127.1/",
                "http://127.0.1/",
                "http://0/",
                "http://127.0.0.1./",
                "http://127.0.0.01/",
                "http://127.0.0.0x1/",
                "http://127.000.000.001/",
                "http://1.2.3.4.5/",
                "http://256.256.256.256/",
                "http://3232235777/",
                "http://8.8.8.8./",
                "http://example.0/",
                "http://example.0x7f/",
                // hidden hosts
                "http:///example.com/",
                "http:/example.com",
                "http:example.com",
                "http:\\\\example.com",
                "http://example.com\\@localhost/",
                "http://example.com\\.localhost/",
                "http://localhost\\.example.com/",
                "http://example.com @localhost/",
                "http://exa mple.com/",
                " http://example.com/",
                "http://example.com/ ",
                "http://exam\tple.com/",
                "http://example.com\n.localhost/",
                "http://example.com\r\nHost: localhost/",
                "http://example.com\0.localhost/",
                "http://%6c%6f%63%61%6c%68%6f%73%74/",
                "http://127%2e0%2e0%2e1/",
                "http://\u24db\u24de\u24d2\u24d0\u24db\u24d7\u24de\u24e2\u24e3/",
                "http://\uff11\uff12\uff17.0.0.1/",
                "http://127\u30020.0.1/",
                "http://b\u00fccher.com/",
                "http://exa\u00admple.com/",
                "http://..example.com/",
                "http://example..com/",
                "http://.example.com/",
                "http://example.com../",
                "http://./",
                "http://-example.com/",
                "http://example-.com/",
                "http://exam_ple.com/",
                "http://[::1",
                "http://::1/",
                "http://[::1]x/",
                "http://[::1]:x/",
                "http://x[::1]/",
                "http://[]/",
                "http://[127.0.0.1]/",
                "http://[::1%25lo]/",
                "http://[fe80::1%25eth0]/",
                "http://[fe80::1%eth0]/",
                "http://[v1.a]/",
                "http://[1:2:3:4:5:6:7]/",
                "http://[1:2:3:4:5:6:7:8:9]/",
                "http://[1::2::3]/",
                "http://[:1:2:3:4:5:6:7]/",
                "http://[12345::1]/",
                "http://[::1.2.3]/",
                "http://[::01.2.3.4]/",
                "http://example.com:/",
                "http://example.com:0/",
                "http://example.com:65536/",
                "http://example.com:99999999999/",
                "http://example.com:-1/",
                "http://example.com:8a/",
                "http://example.com:80:80/",
                "http://example.com/%",
                "http://example.com/%2",
                "http://example.com/%zz",
                "http://example.com/a[b]",
                "http://example.com/<script>",
                "http://example.com/\"",
                "http://example.com/#a#b",
                "ftp://example.com/",
                "file:///etc/passwd",
                "gopher://example.com/",
                "javascript:alert(1)",
                "jar:http://example.com!/",
                "httpss://example.com/",
                "httpx://example.com/",
                "htt://example.com/",
                "//example.com/",
                "example.com",
                "://example.com",
                "http://",
                "http",
                "",
            })
    void text_thatIsNoPlainHttpUrl_isRefusedByBoth(String url) {
        assertThat(FieldChecks.safeHttpUrl(url)).isFalse();
        assertThat(FieldChecks.httpUrl(url)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://user@example.com/",
                "http://user:secret@example.com/",
                "http://@example.com/",
                "http://example.com:80@8.8.8.8/",
                "http://8.8.8.8%40example.com@example.com/",
            })
    void user_inAPublicUrl_isRefusedThoughAnHttpUrl(String url) {
        assertThat(FieldChecks.safeHttpUrl(url)).isFalse();
        assertThat(FieldChecks.httpUrl(url)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://a@b@example.com/", "http://example.com@@localhost/", "http://[::1]@example.com/"})
    void user_withForbiddenCharacters_isNoUrl(String url) {
        assertThat(FieldChecks.safeHttpUrl(url)).isFalse();
        assertThat(FieldChecks.httpUrl(url)).isFalse();
    }
}
