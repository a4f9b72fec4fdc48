#pragma once

#include <QByteArray>

/// `body` as one gzip member, fastest level; the same input always gives the same bytes.
QByteArray gzipped(const QByteArray &body);

/// A small gzip member that unfolds to `mebibytes` MiB of blanks, checksum included.
QByteArray gzipBomb(int mebibytes);
