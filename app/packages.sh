# shellcheck shell=bash disable=SC2034
# The Debian packages, named once; sourced by app/run and by the scripts in tests/.

build_packages=(
  build-essential ca-certificates ccache cmake ninja-build pkg-config python3
  qt6-base-dev qt6-httpserver-dev qt6-websockets-dev qt6-svg-dev qt6-charts-dev libqt6opengl6-dev qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools qt6-translations-l10n
  libsqlite3-dev zlib1g-dev libsimdjson-dev libxlsxwriter-dev qtkeychain-qt6-dev
)
run_packages=(libqt6sql6-sqlite libqt6svg6 libqt6charts6 libqt6keychain1 libsecret-1-0 fonts-dejavu-core fonts-inter tzdata)
test_packages=(clang libclang-rt-14-dev llvm lld gcc openssl sqlite3 unzip xvfb at-spi2-core dbus dbus-x11 python3-pyatspi xdotool gnome-keyring libsecret-tools)
lint_packages=(clang-tidy clazy)
bench_packages=(libbenchmark-dev valgrind)

# Installs those of the named packages that are missing; silent when none is.
install_missing() {
  local name missing=()
  for name in "$@"; do
    [[ $(dpkg-query -W -f='${Status}' "$name" 2>/dev/null) == 'install ok installed' ]] || missing+=("$name")
  done
  ((${#missing[@]})) || return 0
  local as_root=()
  if ((EUID != 0)); then
    if ! command -v sudo >/dev/null; then
      echo "Missing packages: ${missing[*]}" >&2
      echo "Install them as root: apt-get install --no-install-recommends ${missing[*]}" >&2
      return 1
    fi
    as_root=(sudo)
  fi
  echo "Installing ${#missing[@]} packages: ${missing[*]}"
  local quiet=(-qq -o Dpkg::Use-Pty=0 -o DPkg::Lock::Timeout=300)
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get "${quiet[@]}" update
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get "${quiet[@]}" install -y --no-install-recommends "${missing[@]}" >/dev/null
}

# A bare machine speaks ASCII; tables and file names here are UTF-8.
[[ $(locale charmap 2>/dev/null) == UTF-8 ]] || export LC_ALL=C.UTF-8
