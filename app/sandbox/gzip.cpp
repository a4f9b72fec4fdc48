#include "app/sandbox/gzip.h"

#include <zlib.h>

namespace {

constexpr int gzipWindow = 15 + 16; // 16 asks zlib for the gzip wrapping
constexpr int rawWindow = -15;

QByteArray deflated(const QByteArray &body, int level, int window, int flush)
{
    z_stream stream{};
    if (deflateInit2(&stream, level, Z_DEFLATED, window, 9, Z_DEFAULT_STRATEGY) != Z_OK)
        return {};
    QByteArray out(static_cast<qsizetype>(deflateBound(&stream, static_cast<uLong>(body.size()))) + 64, Qt::Uninitialized);
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(body.constData()));
    stream.avail_in = static_cast<uInt>(body.size());
    stream.next_out = reinterpret_cast<Bytef *>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    deflate(&stream, flush);
    out.truncate(static_cast<qsizetype>(stream.total_out));
    deflateEnd(&stream);
    return out;
}

QByteArray littleEndian(quint32 value)
{
    QByteArray bytes;
    for (int shift = 0; shift < 32; shift += 8)
        bytes += static_cast<char>((value >> shift) & 0xff);
    return bytes;
}

} // namespace

QByteArray gzipped(const QByteArray &body)
{
    return deflated(body, Z_BEST_SPEED, gzipWindow, Z_FINISH);
}

// One compressed MiB that refers to nothing outside itself (a full flush) is repeated; only the checksum must be computed for all.
QByteArray gzipBomb(int mebibytes)
{
    const QByteArray blanks(1 << 20, ' ');
    const QByteArray chunk = deflated(blanks, Z_BEST_COMPRESSION, rawWindow, Z_FULL_FLUSH);
    const uLong chunkSum = crc32(0, reinterpret_cast<const Bytef *>(blanks.constData()), static_cast<uInt>(blanks.size()));
    QByteArray out("\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\x03", 10);
    out.reserve(out.size() + chunk.size() * mebibytes + 16);
    uLong sum = crc32(0, nullptr, 0);
    for (int i = 0; i < mebibytes; ++i) {
        out += chunk;
        sum = crc32_combine(sum, chunkSum, blanks.size());
    }
    out.append("\x03\x00", 2);
    return out + littleEndian(static_cast<quint32>(sum)) + littleEndian(static_cast<quint32>(mebibytes) << 20);
}
