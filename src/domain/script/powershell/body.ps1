$renamed = 0
$already = 0
$left = 0
$members = New-Object System.Collections.ArrayList
$isWindowsPath = [System.IO.Path]::DirectorySeparatorChar -eq '\'

function Get-Place([string]$path) {
    return [System.IO.Path]::Combine($here, $path)
}

# A path, and why it is left alone.
function Skip-File([string]$path, [string]$why) {
    $script:left++
    $shown = $path -replace '\p{C}', '?'
    Write-Output "Left alone: ${shown}: $why"
}

function Test-There([string]$path) {
    $place = Get-Place $path
    return [System.IO.File]::Exists($place) -or [System.IO.Directory]::Exists($place)
}

# Whether a path is the file that was seen: its size, and its SHA-256 where that is known.
function Test-Seen([string]$path, [long]$size, [string]$sum) {
    $place = Get-Place $path
    if (-not [System.IO.File]::Exists($place)) { return $false }
    $file = New-Object System.IO.FileInfo -ArgumentList $place
    if ($file.Length -ne $size) { return $false }
    if ($sum -eq '') { return $true }
    try {
        $stream = [System.IO.File]::OpenRead($place)
        try {
            $hasher = [System.Security.Cryptography.SHA256]::Create()
            $found = [System.BitConverter]::ToString($hasher.ComputeHash($stream))
        } finally {
            $stream.Dispose()
        }
    } catch {
        return $false
    }
    return $found.Replace('-', '') -eq $sum
}

# Whether a folder lists a name exactly so: some systems take other cases and spellings for it too.
function Test-Listed([string]$path) {
    $place = Get-Place $path
    $name = [System.IO.Path]::GetFileName($place)
    $folder = [System.IO.Path]::GetDirectoryName($place)
    foreach ($entry in [System.IO.Directory]::GetFiles($folder)) {
        $listed = [System.IO.Path]::GetFileName($entry)
        if ([string]::Equals($listed, $name, [System.StringComparison]::Ordinal)) { return $true }
    }
    return $false
}

# Renames, unless something has the new name.
function Rename-Step([string]$from, [string]$to) {
    if (Test-There $to) { return $false }
    try {
        [System.IO.File]::Move((Get-Place $from), (Get-Place $to))
    } catch {
        return $false
    }
    return $true
}

# In Windows these characters do not belong to a name but lead elsewhere.
function Test-Leading([string]$from, [string]$to) {
    return $isWindowsPath -and ("$from$to".IndexOfAny([char[]]'\:') -ge 0)
}

# One file whose new name nobody else has.
function Rename-Single([string]$from, [string]$to, [long]$size, [string]$sum) {
    if (Test-Leading $from $to) {
        Skip-File $from 'Windows cannot have such a name'
    } elseif (Test-There $from) {
        if (Test-There $to) {
            Skip-File $from 'something has its new name already'
        } elseif (-not (Test-Seen $from $size $sum)) {
            Skip-File $from 'it has changed since it was seen'
        } elseif (Rename-Step $from $to) {
            $script:renamed++
        } else {
            Skip-File $from 'it could not be renamed'
        }
    } elseif (-not (Test-There $to)) {
        Skip-File $from 'it is not there'
    } elseif (Test-Seen $to $size $sum) {
        $script:already++
    } else {
        Skip-File $from 'another file has its new name'
    }
}

# Files whose names wait for each other.
function Add-Member([string]$from, [string]$to, [string]$meanwhile, [long]$size, [string]$sum, [string]$ends) {
    [void]$members.Add(@{
        From = $from; To = $to; Meanwhile = $meanwhile; Size = $size; Sum = $sum
        Leaves = $ends.Contains('leaves'); Arrives = $ends.Contains('arrives')
    })
}

# Whether all of them are where they were, and nothing is in their way.
function Test-AllBegin {
    foreach ($one in $members) {
        if ($one.Arrives -and (Test-There $one.To)) { return $false }
        if (-not (Test-Seen $one.From $one.Size $one.Sum)) { return $false }
    }
    return $true
}

# Whether all of them are where they belong.
function Test-AllEnded {
    foreach ($one in $members) {
        if ($one.Leaves -and (Test-There $one.From)) { return $false }
        if (-not (Test-Seen $one.To $one.Size $one.Sum)) { return $false }
    }
    return $true
}

function Test-AllListed {
    foreach ($one in $members) {
        if (-not (Test-Listed $one.To)) { return $false }
    }
    return $true
}

function Skip-All([string]$why) {
    foreach ($one in $members) { Skip-File $one.From $why }
}

# Gives every file its name for a moment; all or none. What it writes is seen, what it finds is kept.
function Set-Meanwhile {
    $script:isParked = $true
    for ($i = 0; $i -lt $members.Count; $i++) {
        $one = $members[$i]
        if (Test-There $one.Meanwhile) { continue }
        if (Rename-Step $one.From $one.Meanwhile) { continue }
        for ($j = $i - 1; $j -ge 0; $j--) {
            [void](Rename-Step $members[$j].Meanwhile $members[$j].From)
        }
        $script:isParked = $false
        Skip-All 'a file it is renamed with could not be renamed'
        return
    }
}

function Set-Ended {
    foreach ($one in $members) {
        if (-not (Test-There $one.Meanwhile)) {
            $script:already++
        } elseif (Rename-Step $one.Meanwhile $one.To) {
            $script:renamed++
        } else {
            Skip-File $one.Meanwhile 'something took its new name meanwhile; move that away and run this again'
        }
    }
}

# Whether a run that broke off left everything as this one can go on with.
function Test-Resumable {
    $isEarly = Test-There $members[0].Meanwhile
    foreach ($one in $members) {
        $at = $one.To
        if ($isEarly) { $at = $one.From }
        if (Test-There $one.Meanwhile) { $at = $one.Meanwhile }
        if (-not (Test-Seen $at $one.Size $one.Sum)) { return $false }
    }
    return $true
}

# Renames the members, all or none.
function Rename-Together {
    $isParted = $false
    $isLeading = $false
    foreach ($one in $members) {
        if (Test-There $one.Meanwhile) { $isParted = $true }
        if (Test-Leading $one.From $one.To) { $isLeading = $true }
    }
    $script:isParked = $true
    if ($isLeading) {
        Skip-All 'Windows cannot have such a name, or that of a file it is renamed with'
    } elseif ($isParted) {
        if (-not (Test-Resumable)) {
            Skip-All 'a run broke off here, and files have changed since'
        } else {
            if (Test-There $members[0].Meanwhile) { Set-Meanwhile }
            if ($script:isParked) { Set-Ended }
        }
    } elseif ((Test-AllEnded) -and (-not (Test-AllBegin) -or (Test-AllListed))) {
        $script:already += $members.Count
    } elseif (-not (Test-AllBegin)) {
        Skip-All 'it, or a file it is renamed with, has changed or is in the way'
    } else {
        Set-Meanwhile
        if ($script:isParked) { Set-Ended }
    }
    $members.Clear()
}
